ALTER TABLE presses ADD COLUMN chat_id TEXT;
CREATE INDEX presses_where ON presses (chat_id, presser, at);
