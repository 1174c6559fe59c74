CREATE TABLE councils (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  token TEXT NOT NULL,
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  chat_id TEXT,
  message_id TEXT,
  added TEXT NOT NULL,
  failures TEXT NOT NULL,
  wish TEXT,
  begun_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
);
CREATE INDEX councils_chat ON councils (chat_id) WHERE chat_id IS NOT NULL;
CREATE INDEX councils_case ON councils (case_id, round);

CREATE TABLE council_ratings (
  case_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  department TEXT NOT NULL,
  about TEXT NOT NULL,
  value TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (case_id, round, department, about)
);

CREATE INDEX live_cards_chat ON live_cards (chat_id);
