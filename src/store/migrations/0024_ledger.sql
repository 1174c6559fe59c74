-- The 多维表格 in which cases, visits and what they found are kept as well, where the office has switched it on.
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  app TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  fault TEXT
);
CREATE TABLE ledger_tables (kind TEXT PRIMARY KEY, table_id TEXT, upto TEXT NOT NULL);
CREATE TABLE ledger_records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
);
-- What changed since it was written there, marked in the same write; empty where the ledger is switched off.
CREATE TABLE ledger_waiting (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  mark INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
);
-- The visits behind a figure are found by the instant on which it counts them.
CREATE INDEX visits_told ON visits (iif(json_valid(body), json_extract(body, '$.toldAt'), NULL), id);
-- The sums of one department, community or matter over many days.
CREATE INDEX figure_sums_key ON figure_sums (by, key, day);
