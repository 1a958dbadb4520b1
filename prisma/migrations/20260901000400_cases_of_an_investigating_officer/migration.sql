-- An Investigating Officer's list names no authority: without this it read every case there is.
CREATE INDEX case_row_investigating_officer_idx ON case_row (investigating_officer);
