-- Services beside the duties: sessions, who hears of them, and apart from them who signed up.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  service TEXT NOT NULL,
  host TEXT NOT NULL,
  due_at INTEGER,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX sessions_going ON sessions (state, service);
CREATE INDEX sessions_host ON sessions (host, changed_at);
CREATE INDEX sessions_due ON sessions (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE session_events (
  session TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (session, version)
);

CREATE TABLE session_hearers (
  open_id TEXT NOT NULL,
  session TEXT NOT NULL,
  PRIMARY KEY (open_id, session)
);
CREATE INDEX session_hearers_session ON session_hearers (session);

CREATE TABLE session_people (
  session TEXT NOT NULL,
  seat INTEGER NOT NULL,
  name TEXT NOT NULL,
  phone TEXT,
  guardian TEXT,
  PRIMARY KEY (session, seat)
);
