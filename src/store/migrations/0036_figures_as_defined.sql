-- 退单成立 is what the ruling on a return made of it, 报到 is held against its time limit, and a whistle is followed to who agreed
-- and to its ruling: counted anew of the cases that have one, as far as an earlier record tells.
DELETE FROM figure_sums
WHERE by IN ('all', 'department', 'community', 'matter') AND figure IN ('upheld', 'whistle-agreed', 'came', 'ruled-in-time');

INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH returned AS (
  SELECT body, community, coalesce(matter, '') AS matter, coalesce(body ->> '$.lead.department', '') AS lead
  FROM cases
  WHERE iif(json_valid(body), json_extract(body, '$.returns[#-1].at'), NULL) IS NOT NULL
    AND +id <= coalesce((SELECT upto FROM figure_progress), '~')
    AND coalesce(json_array_length(body, '$.children'), 0) = 0
),
became AS (
  SELECT one.value ->> 'department' AS department, community, matter,
    date(one.value ->> 'at' / 1000 + 28800, 'unixepoch') AS day,
    CASE
      WHEN one.key + 1 < json_array_length(body, '$.returns')
        THEN iif(body ->> ('$.returns[' || (one.key + 1) || '].department') = one.value ->> 'department', '["d"]', '["n", "d"]')
      WHEN body ->> 'state' IN ('return-review', 'in-council', 'referred-out') THEN '["out:waiting"]'
      WHEN body ->> 'state' IN ('withdrawn', 'declined', 'merged') OR body ->> '$.closing.how' = 'outside' THEN '["out:gone"]'
      WHEN lead = one.value ->> 'department' THEN '["d"]'
      ELSE '["n", "d"]'
    END AS parts
  FROM returned, json_each(body, '$.returns') AS one
)
SELECT by.key, by.value, day, 'upheld', part.value, count(*)
FROM became, json_each(parts) AS part,
  json_each(json_object('all', '', 'department', department, 'community', community, 'matter', matter)) AS by
GROUP BY by.key, by.value, day, part.value;

INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH whistled AS (
  SELECT body, community, coalesce(matter, '') AS matter, coalesce(body ->> '$.lead.department', '') AS department,
    date(body ->> '$.council.askedAt' / 1000 + 28800, 'unixepoch') AS day, body ->> '$.council.status' AS status,
    body ->> '$.council.status' IN ('sitting', 'agreed', 'named') AS sat
  FROM cases
  WHERE iif(json_valid(body), json_extract(body, '$.council.askedAt'), NULL) IS NOT NULL
    AND +id <= coalesce((SELECT upto FROM figure_progress), '~')
    AND coalesce(json_array_length(body, '$.children'), 0) = 0
),
stood AS (
  SELECT department, community, matter, day, json_object(
    'whistle-agreed', CASE
      WHEN body ->> '$.council.askedBy' IS NULL THEN '["out:by-rule"]'
      WHEN status IN ('asked', 'sitting') THEN '["out:waiting"]'
      WHEN status = 'refused' THEN '["d"]'
      ELSE '["n", "d"]'
    END,
    'came', iif(sat AND json_array_length(body, '$.council.departments') > 0, '["out:unrecorded"]', '[]'),
    'ruled-in-time', CASE
      WHEN NOT sat THEN '[]'
      WHEN status = 'named' THEN '["out:unrecorded"]'
      WHEN body ->> 'state' <> 'in-council' THEN '["out:gone"]'
      WHEN EXISTS (
        SELECT 1 FROM json_each(body, '$.clocks') WHERE value ->> 'name' = 'council' AND value ->> 'redTold' IS NOT NULL
      ) THEN '["d"]'
      ELSE '["out:running"]'
    END
  ) AS figures
  FROM whistled
)
SELECT by.key, by.value, day, figure.key, part.value, count(*)
FROM stood, json_each(figures) AS figure, json_each(figure.value) AS part,
  json_each(json_object('all', '', 'department', department, 'community', community, 'matter', matter)) AS by
GROUP BY by.key, by.value, day, figure.key, part.value;

-- Whether the first lead was right, and whether it was sent back, is a matter of the department it was sent to first.
INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH sent AS (
  SELECT date(body ->> '$.times.dispatched' / 1000 + 28800, 'unixepoch') AS day,
    coalesce(body ->> '$.firstLead', body ->> '$.returns[0].department', body ->> '$.lead.department', '') AS first,
    coalesce(body ->> '$.lead.department', '') AS lead, coalesce(json_array_length(body, '$.returns'), 0) > 0 AS returned,
    body ->> '$.firstLead' IS NULL AND body ->> '$.times.ledSince' = body ->> '$.times.dispatched' AS kept
  FROM (
    SELECT body FROM cases
    WHERE iif(json_valid(body), json_extract(body, '$.times.dispatched'), NULL) IS NOT NULL
      AND +id <= coalesce((SELECT upto FROM figure_progress), '~')
      AND coalesce(json_array_length(body, '$.children'), 0) = 0
  )
),
moved AS (
  SELECT day, side.key AS sign, side.value AS department, returned, kept
  FROM sent, json_each(json_object('1', first, '-1', lead)) AS side WHERE first <> lead
)
SELECT 'department', department, day, figure.key, part.value, sum(CAST(sign AS INTEGER))
FROM moved,
  json_each(json_object(
    'first-lead', iif(kept, '["n", "d"]', '["d"]'), 'returned', iif(returned, '["n", "d"]', '["d"]')
  )) AS figure,
  json_each(figure.value) AS part
GROUP BY department, day, figure.key, part.value HAVING sum(CAST(sign AS INTEGER)) <> 0
ON CONFLICT (by, figure, day, part, key) DO UPDATE SET count = count + excluded.count;

-- How long a case was on hold is not known of those that were closed before it was kept.
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT by, key, day, 'held-days', 'out:unrecorded', count FROM figure_sums
WHERE by IN ('all', 'department', 'community', 'matter') AND figure = 'held' AND part = 'n' AND count > 0;

-- Who was never called back before it was closed, or before the limit ran out, was not answered: the days on which somebody
-- still waits are counted anew, and no others are read.
CREATE TABLE waited_for (day TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO waited_for (day)
SELECT day FROM figure_sums WHERE by = 'all' AND figure = 'contacted' AND part = 'out:running' AND key = '' AND count > 0;

DELETE FROM figure_sums
WHERE by IN ('all', 'department', 'community', 'matter') AND figure = 'contacted' AND day IN (SELECT day FROM waited_for);

INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH asked AS (
  SELECT day, iif(json_valid(body), body, '{}') AS body, community, coalesce(matter, '') AS matter
  FROM waited_for CROSS JOIN cases
  WHERE opened_at >= unixepoch(day) * 1000 - 28800000 AND opened_at < unixepoch(day) * 1000 + 57600000
    AND +id <= coalesce((SELECT upto FROM figure_progress), '~')
),
stood AS (
  SELECT day, community, matter, coalesce(body ->> '$.lead.department', '') AS department,
    CASE
      WHEN body ->> 'state' IN ('withdrawn', 'declined', 'merged') THEN '["out:gone"]'
      WHEN json_array_length(body, '$.children') > 0 THEN '["out:parent"]'
      WHEN body ->> '$.kept.contact' IS NOT NULL THEN iif(body ->> '$.kept.contact', '["n", "d"]', '["d"]')
      WHEN body ->> '$.times.contacted' IS NOT NULL THEN '["out:unrecorded"]'
      WHEN body ->> 'state' = 'closed' OR EXISTS (
        SELECT 1 FROM json_each(body, '$.clocks') WHERE value ->> 'name' = 'contact' AND value ->> 'redTold' IS NOT NULL
      ) THEN '["d"]'
      ELSE '["out:running"]'
    END AS parts
  FROM asked
  WHERE body ->> '$.onBehalf.wantsReply'
    OR EXISTS (SELECT 1 FROM json_each(body, '$.alsoOnBehalf') WHERE value ->> 'wantsReply')
)
SELECT by.key, by.value, day, 'contacted', part.value, count(*)
FROM stood, json_each(parts) AS part,
  json_each(json_object('all', '', 'department', department, 'community', community, 'matter', matter)) AS by
GROUP BY by.key, by.value, day, part.value;

DROP TABLE waited_for;
