CREATE TABLE people (
  open_id TEXT PRIMARY KEY,
  union_id TEXT,
  name TEXT NOT NULL,
  mobile TEXT,
  source TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  left INTEGER NOT NULL
);
CREATE INDEX people_union ON people (union_id);

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  open_id TEXT NOT NULL,
  role TEXT NOT NULL,
  department TEXT,
  community TEXT,
  grid TEXT,
  estate TEXT
);
CREATE INDEX grants_person ON grants (open_id);

CREATE TABLE shifts (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL,
  open_id TEXT NOT NULL,
  days TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL
);
CREATE INDEX shifts_department ON shifts (department);

CREATE TABLE department_settings (department TEXT PRIMARY KEY, duty_chat TEXT, hours TEXT);
CREATE TABLE estates (name TEXT PRIMARY KEY, grid TEXT NOT NULL, community TEXT NOT NULL, area TEXT NOT NULL);
CREATE TABLE patrols (area TEXT PRIMARY KEY, open_id TEXT NOT NULL);

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  urgent INTEGER NOT NULL,
  matter TEXT,
  community TEXT NOT NULL,
  estate TEXT,
  reporter TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  next_due INTEGER,
  due_at INTEGER,
  body TEXT NOT NULL
);
CREATE INDEX cases_due ON cases (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX cases_reporter ON cases (reporter, opened_at);
CREATE INDEX cases_state ON cases (state, due_at);
CREATE INDEX cases_place ON cases (estate, matter, opened_at);
CREATE INDEX cases_open ON cases (due_at) WHERE open = 1;
CREATE INDEX cases_community ON cases (community, open, opened_at);

CREATE TABLE case_events (
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, version)
);

CREATE TABLE case_parties (
  case_id TEXT NOT NULL,
  part TEXT NOT NULL,
  party TEXT NOT NULL,
  due_at INTEGER,
  PRIMARY KEY (party, part, case_id)
);
CREATE INDEX case_parties_case ON case_parties (case_id);
CREATE INDEX case_parties_work ON case_parties (party, due_at) WHERE part = 'work';

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  open_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  used_at INTEGER,
  result TEXT
);

CREATE TABLE photos (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  source_key TEXT NOT NULL,
  own_key TEXT,
  lost_why TEXT
);
CREATE INDEX photos_target ON photos (target, at);

CREATE TABLE collecting (open_id TEXT PRIMARY KEY, target TEXT NOT NULL, until INTEGER NOT NULL);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
