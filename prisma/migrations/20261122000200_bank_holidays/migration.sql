-- Days proclaimed as bank holidays besides those that the program knows (Banking and Financial Dealings Act 1971 s1(3)).
CREATE TABLE bank_holiday (
  day date PRIMARY KEY CHECK (extract(isodow FROM day) < 6),
  name text NOT NULL CHECK (btrim(name) <> ''),
  added_by uuid NOT NULL REFERENCES account,
  added_at timestamptz(3) NOT NULL,
  -- When the latest count of the deadlines of open cases with this day began that came to its end
  recounted_at timestamptz(3)
);

-- Deadlines were promised by it: what is entered stands. Only that they were counted again is noted, later and later.
CREATE FUNCTION refuse_change_of_bank_holiday() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'recounted_at' = to_jsonb(OLD) - 'recounted_at'
    AND NEW.recounted_at IS NOT NULL AND NEW.recounted_at >= coalesce(OLD.recounted_at, NEW.recounted_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a bank holiday that was entered stands' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER bank_holiday_stands BEFORE UPDATE OR DELETE ON bank_holiday
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_bank_holiday();
CREATE TRIGGER bank_holiday_is_kept BEFORE TRUNCATE ON bank_holiday
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
