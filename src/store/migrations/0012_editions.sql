CREATE TABLE editions (
  number INTEGER PRIMARY KEY,
  in_force TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX editions_in_force ON editions (in_force, number);
