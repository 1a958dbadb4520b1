-- Officers who declared a conflict of interest have lost sight of a case: the visibility condition reads them here.
ALTER TABLE case_row ADD COLUMN stood_down uuid[] NOT NULL DEFAULT '{}';

-- The last day of any deadline that runs: a bank holiday proclaimed up to then makes it count anew.
ALTER TABLE case_row ADD COLUMN counts_until date;
CREATE INDEX case_row_counts_until ON case_row (counts_until) WHERE counts_until IS NOT NULL;

-- Other complaints that a complaint names (follows, repeats, ...) and what happened online, found from the other side.
ALTER TABLE complaint_row ADD COLUMN related uuid[] NOT NULL DEFAULT '{}', ADD COLUMN incidents uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX complaint_row_related_idx ON complaint_row USING gin (related);
CREATE INDEX complaint_row_incidents_idx ON complaint_row USING gin (incidents);

-- The legal issues of an allegation, beside the Code.
ALTER TABLE allegation_fact ADD COLUMN legal_issues text[] NOT NULL DEFAULT '{}', ADD COLUMN legal_issues_ended text[] NOT NULL DEFAULT '{}';
