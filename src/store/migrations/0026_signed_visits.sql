-- Visits told before it was counted whether the owner signed for them are counted once.
INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH told AS (
  SELECT body, date(body ->> 'toldAt' / 1000 + 28800, 'unixepoch') AS day,
    coalesce(body ->> '$.signed.kind', 'refused') <> 'refused' AS signed
  FROM (SELECT iif(json_valid(body), body, '{}') AS body FROM visits)
  WHERE body ->> 'toldAt' IS NOT NULL AND body ->> 'kind' IN ('inspection', 'street')
),
keyed AS (
  SELECT 'all' AS by, '' AS key, day, signed FROM told
  UNION ALL SELECT 'community', coalesce(body ->> 'community', ''), day, signed FROM told
  UNION ALL SELECT 'matter', '', day, signed FROM told
  UNION ALL SELECT 'department', one, day, signed FROM (
    SELECT DISTINCT told.rowid_, departments.value AS one, day, signed
    FROM (SELECT row_number() OVER () AS rowid_, * FROM told) AS told,
      json_each(told.body, '$.people') AS people, json_each(people.value, '$.departments') AS departments
  )
)
SELECT by, key, day, 'owner-signed', 'd', count(*) FROM keyed GROUP BY by, key, day
UNION ALL
SELECT by, key, day, 'owner-signed', 'n', sum(signed) FROM keyed GROUP BY by, key, day HAVING sum(signed) > 0;
