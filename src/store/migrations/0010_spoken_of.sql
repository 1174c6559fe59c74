ALTER TABLE questions ADD COLUMN case_id TEXT;
CREATE INDEX questions_asker ON questions (chat_id, asker, at);
CREATE INDEX cases_opened ON cases (opened_at);
