-- Arrangements recorded so far held limits only: they decided by the Monitoring Officer alone, with neither time bar nor review.
UPDATE arrangements SET settings = jsonb_build_object(
  'clocks', settings - 'hearingNotice',
  'assessment', '{"by": "monitoringOfficer", "asksIndependentPerson": false}'::jsonb,
  'timeBar', NULL,
  'hearing', jsonb_build_object('notice', settings -> 'hearingNotice' -> 'limit', 'quorum', 3),
  'review', NULL
) WHERE settings ? 'hearingNotice';

-- What was adopted was adopted: others are recorded from another day.
CREATE TRIGGER arrangements_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON arrangements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
