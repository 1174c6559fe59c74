CREATE TABLE case_numbers (series TEXT PRIMARY KEY, last INTEGER NOT NULL);

-- Days that have cases already go on behind the highest number of theirs: prefix-yymmdd-nnn.
INSERT INTO case_numbers (series, last)
SELECT substr(id, 1, instr(id, '-') + 6), max(CAST(substr(id, instr(id, '-') + 8) AS INTEGER))
FROM cases
WHERE id GLOB '*-[0-9][0-9][0-9][0-9][0-9][0-9]-[0-9]*'
GROUP BY 1;
