-- Cases that came from other systems before their figures were counted are counted once; what is still to be counted is left to the clock.
INSERT INTO figure_sums (by, key, day, figure, part, count)
WITH orders AS MATERIALIZED (
  -- What is counted alone: a sorter that holds whole cases writes gigabytes.
  SELECT coalesce(body ->> '$.lead.department', '') AS department, body ->> '$.place.community' AS community,
    coalesce(body ->> 'matterId', '') AS matter, body ->> 'state' = 'declined' AS declined, date(body ->> '$.times.opened' / 1000 + 28800, 'unixepoch') AS day,
    coalesce(body ->> '$.times.dispatched', 0) = body ->> '$.times.opened' AS matched,
    body ->> '$.times.ended' <= body ->> '$.origin.outsideDue' AS in_time,
    CASE
      WHEN body ->> 'state' IN ('withdrawn', 'merged') THEN 'out:gone'
      WHEN body ->> '$.origin.outsideDue' IS NULL THEN 'out:no-due'
      WHEN body ->> 'state' NOT IN ('closed', 'declined') THEN 'out:running'
    END AS out
  FROM (
    SELECT iif(json_valid(body), body, '{}') AS body FROM cases
    WHERE id <= coalesce((SELECT upto FROM figure_progress), '~')
  )
  WHERE body ->> '$.origin.outsideNumber' IS NOT NULL AND body ->> '$.origin.source' <> '燃气报警'
),
standing AS (
  SELECT department, community, matter, day, figure.value AS figure,
    CASE figure.value
      WHEN 'order-in-time' THEN out
      ELSE iif(out = 'out:gone', out, NULL)
    END AS out,
    CASE figure.value
      WHEN 'from-outside' THEN 1
      WHEN 'order-matched' THEN matched
      WHEN 'order-in-time' THEN in_time
      ELSE declined
    END AS n
  FROM orders, json_each('["from-outside", "order-matched", "order-in-time", "order-returned"]') AS figure
),
counted AS (
  SELECT department, community, matter, day, figure, coalesce(out, part.value) AS part,
    CASE WHEN out IS NOT NULL THEN part.value = 'd' WHEN part.value = 'n' THEN n ELSE figure <> 'from-outside' END AS count
  FROM standing, json_each('["n", "d"]') AS part
)
SELECT by.value,
  CASE by.value
    WHEN 'department' THEN department
    WHEN 'community' THEN community
    WHEN 'matter' THEN matter
    ELSE ''
  END AS under,
  day, figure, part, sum(count)
FROM counted, json_each('["all", "department", "community", "matter"]') AS by
GROUP BY by.value, under, day, figure, part HAVING sum(count) > 0;
