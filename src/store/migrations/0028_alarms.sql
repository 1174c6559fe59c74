-- Alarms of gas platforms: devices with what they said last, alarms with their course, floods; household checks; what is
-- found of people, vehicles and bottles.
CREATE TABLE gas_devices (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  company TEXT NOT NULL,
  name TEXT NOT NULL,
  due_at INTEGER,
  offline_since INTEGER,
  body TEXT NOT NULL
);
CREATE INDEX gas_devices_due ON gas_devices (due_at);
CREATE INDEX gas_devices_source ON gas_devices (source);
CREATE INDEX gas_devices_offline ON gas_devices (offline_since);

CREATE TABLE gas_alarms (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  device TEXT NOT NULL,
  limit_id TEXT NOT NULL,
  level TEXT NOT NULL,
  test INTEGER NOT NULL,
  open INTEGER,
  since INTEGER NOT NULL,
  raised_at INTEGER,
  due_at INTEGER,
  flood TEXT,
  body TEXT NOT NULL
);
CREATE INDEX gas_alarms_device ON gas_alarms (device, limit_id, since);
CREATE INDEX gas_alarms_due ON gas_alarms (due_at);
CREATE INDEX gas_alarms_open ON gas_alarms (open);
CREATE INDEX gas_alarms_raised ON gas_alarms (source, raised_at);
CREATE INDEX gas_alarms_day ON gas_alarms (raised_at);
CREATE INDEX gas_alarms_flood ON gas_alarms (flood);

CREATE TABLE gas_floods (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  ended_at INTEGER,
  due_at INTEGER,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX gas_floods_source ON gas_floods (source) WHERE ended_at IS NULL;
CREATE INDEX gas_floods_due ON gas_floods (due_at);

CREATE TABLE gas_events (
  about TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (about, version)
);

CREATE TABLE gas_checks (
  month TEXT NOT NULL,
  address TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (month, address)
);

CREATE TABLE gas_finds (
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (day, id)
);
