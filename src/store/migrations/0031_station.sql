-- The station's day: problems, talks and duties with their courses, who owes what by which day, votes without names, visits at home.
CREATE TABLE station_records (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  community TEXT NOT NULL,
  at INTEGER NOT NULL,
  day TEXT,
  holder TEXT,
  page TEXT,
  body TEXT NOT NULL
);
CREATE INDEX station_records_state ON station_records (kind, state, at);
CREATE INDEX station_records_day ON station_records (kind, day);
CREATE INDEX station_records_page ON station_records (page) WHERE page IS NOT NULL;

CREATE TABLE station_events (
  record TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (record, version)
);

CREATE TABLE station_owed (
  talk TEXT NOT NULL,
  n INTEGER NOT NULL,
  open_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reminded INTEGER NOT NULL,
  PRIMARY KEY (talk, n)
);
CREATE INDEX station_owed_person ON station_owed (open_id, day);
CREATE INDEX station_owed_day ON station_owed (day);

-- Of services: who wants to hear when a new session opens.
CREATE TABLE service_wishes (
  service TEXT NOT NULL,
  open_id TEXT NOT NULL,
  PRIMARY KEY (service, open_id)
);

CREATE TABLE talk_votes (
  talk TEXT PRIMARY KEY,
  yes INTEGER NOT NULL,
  no INTEGER NOT NULL,
  again INTEGER NOT NULL
);

CREATE TABLE talk_voters (
  talk TEXT NOT NULL,
  voter TEXT NOT NULL,
  PRIMARY KEY (talk, voter)
);

CREATE TABLE home_calls (
  id TEXT PRIMARY KEY,
  community TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX home_calls_community ON home_calls (community, at);
CREATE INDEX home_calls_by ON home_calls (by, at);
CREATE INDEX home_calls_at ON home_calls (at);
