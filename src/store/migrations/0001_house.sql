CREATE TABLE remembered (key TEXT PRIMARY KEY, at INTEGER NOT NULL);
CREATE INDEX remembered_at ON remembered (at);

CREATE TABLE questions (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  chat_id TEXT NOT NULL,
  asker TEXT NOT NULL,
  words TEXT NOT NULL,
  outcome TEXT NOT NULL,
  matter TEXT,
  matter_hash TEXT,
  hits TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX questions_at ON questions (at);
CREATE INDEX questions_outcome ON questions (outcome, at);

CREATE TABLE presses (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  question TEXT,
  presser TEXT NOT NULL,
  action TEXT NOT NULL,
  matter TEXT,
  matter_hash TEXT,
  reason TEXT
);
CREATE INDEX presses_question ON presses (question);
CREATE INDEX presses_action ON presses (action, at);

CREATE TABLE matter_versions (
  hash TEXT PRIMARY KEY,
  matter TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX matter_versions_matter ON matter_versions (matter, first_seen);

CREATE TABLE chats (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT,
  state TEXT NOT NULL,
  greeted_at INTEGER
);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  uuid TEXT NOT NULL,
  merge_key TEXT,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  first_tried_at INTEGER,
  done_at INTEGER,
  message_id TEXT,
  error TEXT,
  about TEXT
);
CREATE INDEX outbox_queue ON outbox (queue, state, id);
CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE UNIQUE INDEX outbox_merge_key ON outbox (merge_key) WHERE state = 'queued';

CREATE TABLE live_cards (
  subject TEXT NOT NULL,
  queue TEXT NOT NULL,
  view TEXT NOT NULL,
  message_id TEXT,
  chat_id TEXT,
  posted_at INTEGER NOT NULL,
  PRIMARY KEY (subject, queue)
);
CREATE INDEX live_cards_message ON live_cards (message_id);
CREATE INDEX live_cards_posted ON live_cards (posted_at);
