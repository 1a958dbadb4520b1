-- Announced by government, lawful only once enacted: until then no day is set, and no council, officer or program sets one.
CREATE TABLE legislation (
  regime text PRIMARY KEY CHECK (regime IN ('interimSuspension', 'suspension', 'nationalAppeal')),
  from_day date,
  instrument text CHECK (btrim(instrument) <> ''),
  -- what is in force is so by an instrument that can be looked up
  CHECK ((from_day IS NULL) = (instrument IS NULL))
);
INSERT INTO legislation (regime) VALUES ('interimSuspension'), ('suspension'), ('nationalAppeal');

-- The one way is a migration that cites the instrument, after SET LOCAL probity.legislation = 'enacted'.
CREATE FUNCTION refuse_what_is_not_enacted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('probity.legislation', true) IS DISTINCT FROM 'enacted' THEN
    RAISE EXCEPTION 'only legislation switches a regime on or off' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER legislation_stands BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON legislation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_what_is_not_enacted();
