CREATE TABLE roster_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL
);

CREATE INDEX drafts_result ON drafts (result);
