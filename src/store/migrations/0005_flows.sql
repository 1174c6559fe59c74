CREATE TABLE flows (
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  minute INTEGER NOT NULL,
  n INTEGER NOT NULL,
  most INTEGER NOT NULL,
  PRIMARY KEY (person, kind),
  CHECK (n <= most)
);
