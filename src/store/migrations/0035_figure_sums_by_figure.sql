-- The sums of one figure over some days stand side by side: a report reads what it tells and nothing else.
CREATE TABLE figure_sums_by_figure (
  by TEXT NOT NULL,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  figure TEXT NOT NULL,
  part TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (by, figure, day, part, key)
) WITHOUT ROWID;
INSERT INTO figure_sums_by_figure (by, key, day, figure, part, count)
SELECT by, key, day, figure, part, count FROM figure_sums ORDER BY by, figure, day, part, key;
DROP TABLE figure_sums;
ALTER TABLE figure_sums_by_figure RENAME TO figure_sums;
CREATE INDEX figure_sums_key ON figure_sums (by, key, day);

-- How many of the cases closed were on hold is counted once of those that are counted already, the rest is left to the clock.
INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH each AS MATERIALIZED (
  SELECT date(body ->> '$.times.closed' / 1000 + 28800, 'unixepoch') AS day,
    coalesce(body ->> '$.lead.department', '') AS department, community, coalesce(matter, '') AS matter,
    coalesce(body ->> '$.holds', 0) + coalesce(body ->> '$.filedHolds', 0) > 0 AS held
  FROM cases
  WHERE +id <= coalesce((SELECT upto FROM figure_progress), '~') AND json_valid(body)
    AND body ->> '$.times.closed' IS NOT NULL AND body ->> '$.closing.how' <> 'settled'
    AND coalesce(json_array_length(body, '$.children'), 0) = 0
),
closed AS (
  SELECT day, department, community, matter, count(*) AS d, sum(held) AS n FROM each
  GROUP BY day, department, community, matter
)
SELECT by.key, by.value, day, 'held', part.key, sum(part.value) AS count
FROM closed, json_each(json_object('all', '', 'department', department, 'community', community, 'matter', matter)) AS by,
  json_each(json_object('n', n, 'd', d)) AS part
GROUP BY by.key, by.value, day, part.key HAVING count > 0;

-- What was pressed under a question is found by the question, whatever was pressed, and not among all presses of that kind.
DROP INDEX presses_question;
CREATE INDEX presses_question ON presses (question, action);

-- What was asked is summed by day as cases are, in the write that changes it: so are the questions of before.
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT 'all', '', day, figure.key, part.value, CASE WHEN part.value = 'd' THEN asked ELSE figure.value END AS count
FROM (
  SELECT date(at / 1000 + 28800, 'unixepoch') AS day, count(*) AS asked, sum(outcome = 'not-listed') AS unanswered,
    sum(outcome = 'service') AS service,
    sum(EXISTS (
      SELECT 1 FROM presses WHERE question = questions.id AND action IN ('choose', 'report', 'settle')
    )) AS chosen,
    sum(EXISTS (SELECT 1 FROM presses WHERE question = questions.id AND action = 'correct')) AS wrong
  FROM questions GROUP BY day
), json_each(json_object(
    'asked', asked, 'chosen', chosen, 'unanswered', unanswered, 'wrong', wrong, 'service-asked', service
  )) AS figure,
  json_each('["n", "d"]') AS part
WHERE count > 0 AND NOT (figure.key = 'asked' AND part.value = 'd');

-- What the figures ask of an alarm stands in the index by which its day is found: a month of alarms is read without their texts.
DROP INDEX gas_alarms_day;
CREATE INDEX gas_alarms_looks ON gas_alarms (
  raised_at, device, level, test,
  iif(json_valid(body), json_extract(body, '$.cause'), NULL),
  iif(json_valid(body), json_extract(body, '$.falseAlarm'), NULL),
  iif(json_valid(body), json_extract(body, '$.state'), NULL),
  iif(json_valid(body), json_extract(body, '$.repeats'), NULL),
  iif(json_valid(body), json_extract(body, '$.ackAt'), NULL),
  iif(json_valid(body), json_extract(body, '$.clearedAt'), NULL)
);
