CREATE TABLE waiting (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  question TEXT,
  case_id TEXT,
  matter TEXT,
  reason TEXT,
  tokens TEXT NOT NULL,
  likely TEXT NOT NULL,
  decision TEXT,
  told INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX waiting_open ON waiting (at) WHERE decision IS NULL;
CREATE INDEX waiting_decision ON waiting (decision) WHERE decision IS NOT NULL;
CREATE INDEX waiting_question ON waiting (question) WHERE question IS NOT NULL;

CREATE TABLE waiting_decisions (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  outcome TEXT NOT NULL,
  proposal TEXT,
  keys TEXT NOT NULL,
  people TEXT NOT NULL
);
CREATE INDEX waiting_decisions_at ON waiting_decisions (at);
CREATE INDEX waiting_decisions_proposal ON waiting_decisions (proposal) WHERE proposal IS NOT NULL;
