CREATE TABLE unreachable (key TEXT PRIMARY KEY, error TEXT NOT NULL, since INTEGER NOT NULL);
ALTER TABLE photos ADD COLUMN outcome TEXT;
CREATE INDEX photos_message ON photos (message_id);
CREATE INDEX drafts_person ON drafts (open_id, at);
