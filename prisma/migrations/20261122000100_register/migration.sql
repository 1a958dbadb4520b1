-- The one who changes a name or an address names the version they saw.
ALTER TABLE authority ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN version integer NOT NULL DEFAULT 1;

-- A councillor who changes party stays in the same term of office: the party they were elected for stands in the term, each later one here.
CREATE TABLE change_of_party (
  term_id uuid NOT NULL REFERENCES term_of_office,
  from_day date NOT NULL,
  -- null: sits without a party or group from then on
  party text,
  PRIMARY KEY (term_id, from_day)
);

-- The first day is the term's own party, and whoever has left changes nothing any more.
CREATE FUNCTION refuse_party_out_of_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Waits for whoever is ending the term at this moment
  PERFORM 1 FROM term_of_office WHERE id = NEW.term_id FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM term_of_office t
    WHERE t.id = NEW.term_id AND NEW.from_day > t.from_day AND (t.to_day IS NULL OR NEW.from_day < t.to_day)) THEN
    RAISE EXCEPTION 'a change of party lies within the term of office' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER change_of_party_within_term BEFORE INSERT OR UPDATE ON change_of_party
  FOR EACH ROW EXECUTE FUNCTION refuse_party_out_of_term();

CREATE FUNCTION refuse_end_before_change_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM change_of_party c
    WHERE c.term_id = NEW.id AND (c.from_day <= NEW.from_day OR c.from_day >= NEW.to_day)) THEN
    RAISE EXCEPTION 'a term of office does not end before a change of party within it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER term_of_office_holds_its_changes BEFORE UPDATE OF from_day, to_day ON term_of_office
  FOR EACH ROW EXECUTE FUNCTION refuse_end_before_change_of_party();
