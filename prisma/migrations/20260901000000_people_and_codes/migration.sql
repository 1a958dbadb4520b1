CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE authority (
  id uuid PRIMARY KEY,
  name text NOT NULL COLLATE "en-GB-x-icu" UNIQUE,
  tier text NOT NULL,
  principal_id uuid REFERENCES authority,
  contact jsonb NOT NULL
);
CREATE INDEX authority_principal_id_idx ON authority (principal_id);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL COLLATE "en-GB-x-icu",
  email text
);
CREATE INDEX person_name_search ON person USING gin (name gin_trgm_ops);

CREATE TABLE term_of_office (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  authority_id uuid NOT NULL REFERENCES authority,
  office text NOT NULL CHECK (office IN ('councillor', 'coOptedMember', 'independentPerson', 'investigatingOfficer')),
  ward text,
  party text,
  from_day date NOT NULL,
  to_day date CHECK (to_day > from_day),
  -- the same office is not held twice at once in one council
  EXCLUDE USING gist (person_id WITH =, authority_id WITH =, office WITH =, daterange(from_day, to_day) WITH &&)
);
CREATE INDEX term_of_office_person_id_idx ON term_of_office (person_id);
CREATE INDEX term_of_office_authority_id_office_idx ON term_of_office (authority_id, office);

CREATE TABLE account (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  password_hash text NOT NULL,
  is_closed boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX account_person_id_idx ON account (person_id);

CREATE TABLE account_role (
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  authority_id uuid NOT NULL REFERENCES authority,
  PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_authority_id_idx ON account_role (authority_id);

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  name text NOT NULL,
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX api_token_account_id_idx ON api_token (account_id);

CREATE TABLE session (
  sid text PRIMARY KEY,
  sess json NOT NULL,
  expire timestamptz(6) NOT NULL
);
CREATE INDEX session_expire_idx ON session (expire);

CREATE TABLE arrangements (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  from_day date NOT NULL,
  settings jsonb NOT NULL,
  UNIQUE (authority_id, from_day)
);

CREATE TABLE code_of_conduct (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  title text NOT NULL
);
CREATE INDEX code_of_conduct_authority_id_idx ON code_of_conduct (authority_id);

-- In force only by a recorded adoption; half-open periods that cannot overlap.
CREATE TABLE code_version (
  id uuid PRIMARY KEY,
  code_id uuid NOT NULL REFERENCES code_of_conduct,
  label text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'proposed', 'adopted', 'superseded')),
  adopted_on date,
  in_force_from date,
  in_force_to date,
  created_at timestamptz(3) NOT NULL,
  CHECK ((status IN ('adopted', 'superseded')) = (adopted_on IS NOT NULL)),
  CHECK ((adopted_on IS NULL) = (in_force_from IS NULL)),
  CHECK ((status = 'superseded') = (in_force_to IS NOT NULL)),
  CHECK (in_force_from >= adopted_on),
  CHECK (in_force_to > in_force_from),
  EXCLUDE USING gist (code_id WITH =, daterange(in_force_from, in_force_to) WITH &&) WHERE (in_force_from IS NOT NULL)
);
CREATE INDEX code_version_code_id_in_force_from_idx ON code_version (code_id, in_force_from);

CREATE TABLE provision (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL REFERENCES code_version,
  place integer NOT NULL,
  number text NOT NULL,
  heading text NOT NULL,
  text text NOT NULL,
  lga_heading integer NOT NULL CHECK (lga_heading BETWEEN 1 AND 10),
  UNIQUE (version_id, number)
);

CREATE TABLE imported_report (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  text text NOT NULL,
  found jsonb NOT NULL,
  imported_at timestamptz(3) NOT NULL,
  imported_by uuid,
  UNIQUE (authority_id, sha256)
);

CREATE TABLE protocol_version (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  label text NOT NULL,
  title text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'proposed', 'adopted', 'superseded')),
  adopted_on date,
  in_force_from date,
  in_force_to date,
  sections jsonb NOT NULL,
  is_complete boolean NOT NULL DEFAULT true,
  import_id uuid REFERENCES imported_report,
  created_at timestamptz(3) NOT NULL,
  CHECK ((status IN ('adopted', 'superseded')) = (adopted_on IS NOT NULL)),
  CHECK ((adopted_on IS NULL) = (in_force_from IS NULL)),
  CHECK ((status = 'superseded') = (in_force_to IS NOT NULL)),
  CHECK (in_force_from >= adopted_on),
  CHECK (in_force_to > in_force_from),
  -- a reconstruction is never what was in force
  CHECK (is_complete OR adopted_on IS NULL),
  EXCLUDE USING gist (authority_id WITH =, daterange(in_force_from, in_force_to) WITH &&) WHERE (in_force_from IS NOT NULL)
);
CREATE INDEX protocol_version_authority_id_in_force_from_idx ON protocol_version (authority_id, in_force_from);
CREATE INDEX protocol_version_import_id_idx ON protocol_version (import_id);

CREATE TABLE clause (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL REFERENCES protocol_version,
  code text NOT NULL CHECK (code ~ '^(GP|BP|WA|LE|CA|CC)[1-9][0-9]?$'),
  place integer NOT NULL,
  heading text,
  text text NOT NULL,
  UNIQUE (version_id, code)
);

-- Once adopted, the words stand: an allegation of that time is judged by them.
CREATE FUNCTION refuse_change_of_adopted_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed_version uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
  standing text;
BEGIN
  EXECUTE format('SELECT status FROM %I WHERE id = $1', TG_ARGV[0]) INTO standing USING changed_version;
  IF standing IN ('adopted', 'superseded') THEN
    RAISE EXCEPTION 'the words of an adopted version do not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER provision_stands BEFORE INSERT OR UPDATE OR DELETE ON provision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_words('code_version');
CREATE TRIGGER clause_stands BEFORE INSERT OR UPDATE OR DELETE ON clause
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_words('protocol_version');

-- An adopted version ends when the next begins, and changes in nothing else.
CREATE FUNCTION refuse_change_of_adopted_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('adopted', 'superseded') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{status,in_force_to}'::text[] = to_jsonb(OLD) - '{status,in_force_to}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an adopted version does not change' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER code_version_stands BEFORE UPDATE OR DELETE ON code_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_version();
CREATE TRIGGER protocol_version_stands BEFORE UPDATE OR DELETE ON protocol_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_version();

CREATE TABLE incident (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  summary text NOT NULL,
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX incident_authority_id_id_idx ON incident (authority_id, id);

CREATE TABLE post (
  id uuid PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incident,
  place integer NOT NULL,
  platform text NOT NULL,
  act text NOT NULL,
  url text,
  account text,
  audience text,
  text text NOT NULL,
  posted_on date,
  is_live boolean NOT NULL,
  deleted_on date,
  CHECK (deleted_on IS NULL OR NOT is_live),
  UNIQUE (incident_id, place)
);

CREATE TABLE idempotency_record (
  caller text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  status integer NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_record_created_at_idx ON idempotency_record (created_at);
