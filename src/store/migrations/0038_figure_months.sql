-- A month is read as one row where it would be thirty: whoever asks for months reads no days of theirs.
CREATE TABLE figure_months (
  by TEXT NOT NULL,
  key TEXT NOT NULL,
  month TEXT NOT NULL,
  figure TEXT NOT NULL,
  part TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (by, figure, month, part, key)
) WITHOUT ROWID;
INSERT INTO figure_months (by, key, month, figure, part, count)
SELECT by, key, substr(day, 1, 7), figure, part, sum(count) FROM figure_sums GROUP BY by, figure, substr(day, 1, 7), part, key;
CREATE INDEX figure_months_key ON figure_months (by, key, month);

-- The month follows its days in the write that changes them, whatever writes it.
CREATE TRIGGER figure_day_came AFTER INSERT ON figure_sums BEGIN
  INSERT INTO figure_months (by, key, month, figure, part, count)
  VALUES (new.by, new.key, substr(new.day, 1, 7), new.figure, new.part, new.count)
  ON CONFLICT (by, figure, month, part, key) DO UPDATE SET count = count + excluded.count; END;
CREATE TRIGGER figure_day_changed AFTER UPDATE OF count ON figure_sums BEGIN
  UPDATE figure_months SET count = count + new.count - old.count
  WHERE by = new.by AND figure = new.figure AND month = substr(new.day, 1, 7) AND part = new.part AND key = new.key; END;
CREATE TRIGGER figure_day_went AFTER DELETE ON figure_sums BEGIN
  UPDATE figure_months SET count = count - old.count
  WHERE by = old.by AND figure = old.figure AND month = substr(old.day, 1, 7) AND part = old.part AND key = old.key; END;
