CREATE TABLE figure_sums (
  by TEXT NOT NULL,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  figure TEXT NOT NULL,
  part TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (by, day, figure, part, key)
);

-- The cases of an earlier release up to this number are in the sums, the rest is counted by the clock; no row: there are none.
CREATE TABLE figure_progress (upto TEXT PRIMARY KEY);
INSERT INTO figure_progress (upto) SELECT '' WHERE EXISTS (SELECT 1 FROM cases);

-- What a report said when it was sent, so that a figure corrected later keeps what it was.
CREATE TABLE figure_reports (period TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL);
