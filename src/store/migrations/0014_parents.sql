ALTER TABLE cases ADD COLUMN parent TEXT;
CREATE INDEX cases_parent ON cases (parent) WHERE parent IS NOT NULL;
