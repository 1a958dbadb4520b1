CREATE TABLE reference_counter (
  authority_id uuid NOT NULL REFERENCES authority,
  year integer NOT NULL,
  next integer NOT NULL CHECK (next > 0),
  PRIMARY KEY (authority_id, year)
);

CREATE TABLE complaint_event (
  complaint_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  type text NOT NULL,
  action text NOT NULL,
  act integer NOT NULL CHECK (act BETWEEN 1 AND version),
  actor_party text NOT NULL,
  actor_account uuid,
  recorded_at timestamptz(3) NOT NULL,
  commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
  previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  PRIMARY KEY (complaint_id, version)
);

CREATE TABLE complaint_event_payload (
  complaint_id uuid NOT NULL,
  version integer NOT NULL,
  payload jsonb NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  PRIMARY KEY (complaint_id, version),
  FOREIGN KEY (complaint_id, version) REFERENCES complaint_event
);

CREATE TABLE disposal (
  complaint_id uuid PRIMARY KEY,
  version integer NOT NULL,
  frozen jsonb NOT NULL,
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_at timestamptz(3) NOT NULL,
  approved_by uuid REFERENCES account,
  approved_at timestamptz(3),
  CHECK (approved_by <> proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER complaint_event_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER complaint_event_payload_stands BEFORE UPDATE OR TRUNCATE ON complaint_event_payload
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The guarded way: only what two officers approved for disposal, and only up to the version they looked at.
CREATE FUNCTION refuse_disposal_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM disposal
    WHERE complaint_id = OLD.complaint_id AND approved_by IS NOT NULL AND OLD.version <= disposal.version
  ) THEN
    RAISE EXCEPTION 'the disposal of this complaint has not been approved' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER complaint_event_payload_disposal BEFORE DELETE ON complaint_event_payload
  FOR EACH ROW EXECUTE FUNCTION refuse_disposal_unapproved();

CREATE TABLE complaint_row (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  reference text NOT NULL,
  public_reference text NOT NULL UNIQUE,
  version integer NOT NULL,
  head bytea NOT NULL,
  received_on date NOT NULL,
  complainant_type text NOT NULL,
  complainant_person uuid,
  state jsonb NOT NULL,
  UNIQUE (authority_id, reference)
);

CREATE TABLE complainant_code (
  complaint_id uuid PRIMARY KEY,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE case_row (
  id uuid PRIMARY KEY,
  complaint_id uuid NOT NULL REFERENCES complaint_row ON DELETE CASCADE,
  authority_id uuid NOT NULL,
  reference text NOT NULL,
  number integer NOT NULL,
  public_reference text NOT NULL UNIQUE,
  subject_member uuid NOT NULL,
  subject_name text NOT NULL COLLATE "en-GB-x-icu",
  member_authority uuid NOT NULL,
  complainant_person uuid,
  stage text NOT NULL,
  is_paused boolean NOT NULL,
  received_on date NOT NULL,
  closed_on date,
  told_on date,
  due_on date,
  due_kind text,
  independent_persons uuid[] NOT NULL,
  investigating_officer uuid,
  clauses text[] NOT NULL,
  provisions text[] NOT NULL,
  platforms text[] NOT NULL,
  search_text text NOT NULL
);
CREATE INDEX case_row_complaint_id_idx ON case_row (complaint_id);
CREATE INDEX case_row_authority_id_received_on_id_idx ON case_row (authority_id, received_on, id);
CREATE INDEX case_row_authority_id_stage_due_on_id_idx ON case_row (authority_id, stage, due_on, id);
CREATE INDEX case_row_due ON case_row (authority_id, (coalesce(due_on, 'infinity'::date)), id);
CREATE INDEX case_row_clauses_idx ON case_row USING gin (clauses);
CREATE INDEX case_row_subject_member_told_on_idx ON case_row (subject_member, told_on);
CREATE INDEX case_row_independent_persons_idx ON case_row USING gin (independent_persons);
CREATE INDEX case_row_search ON case_row USING gin (search_text gin_trgm_ops);

CREATE TABLE issued_document (
  id uuid PRIMARY KEY,
  complaint_id uuid,
  case_id uuid,
  authority_id uuid NOT NULL REFERENCES authority,
  kind text NOT NULL,
  edition text NOT NULL,
  number text NOT NULL UNIQUE,
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  sha256 bytea NOT NULL CHECK (sha256 = sha256(bytes)),
  issued_at timestamptz(3) NOT NULL
);
CREATE INDEX issued_document_case_id_idx ON issued_document (case_id);
CREATE INDEX issued_document_complaint_id_idx ON issued_document (complaint_id);
CREATE TRIGGER issued_document_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
