-- Each workbook of cases or figures that somebody takes out.
CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  open_id TEXT NOT NULL,
  what TEXT NOT NULL
);
