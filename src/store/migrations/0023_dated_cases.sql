-- The cases behind a figure are found by the instant on which it counts them; a row that cannot be read has none.
CREATE INDEX cases_dispatched ON cases (iif(json_valid(body), json_extract(body, '$.times.dispatched'), NULL), id);
CREATE INDEX cases_closed ON cases (iif(json_valid(body), json_extract(body, '$.times.closed'), NULL), id);
CREATE INDEX cases_returned ON cases (iif(json_valid(body), json_extract(body, '$.returns[#-1].at'), NULL), id) WHERE iif(json_valid(body), json_extract(body, '$.returns[#-1].at'), NULL) IS NOT NULL;
CREATE INDEX cases_whistled ON cases (iif(json_valid(body), json_extract(body, '$.council.askedAt'), NULL), id) WHERE iif(json_valid(body), json_extract(body, '$.council.askedAt'), NULL) IS NOT NULL;
