CREATE TABLE matter_reviews (
  matter TEXT NOT NULL,
  review_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  department TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (review_by, matter)
);
