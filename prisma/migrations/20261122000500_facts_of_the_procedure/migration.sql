-- What the flow tells apart: a complaint split from another came in with that one, and one closed as a duplicate goes on elsewhere.
ALTER TABLE allegation_fact
  ADD COLUMN split_off_on date,
  ADD COLUMN complaint_duplicate_closings date[] NOT NULL DEFAULT '{}',
  ADD COLUMN duplicate_closings date[] NOT NULL DEFAULT '{}';

-- Hearings go by the day on which they were held, sanctions by the day on which they were imposed.
ALTER TABLE allegation_fact
  ADD COLUMN hearing_held_on date,
  ADD COLUMN sanctioned_on date,
  ADD COLUMN sanctions_recommended text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sanctions_refused text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sanctions_no_longer_possible text[] NOT NULL DEFAULT '{}';
