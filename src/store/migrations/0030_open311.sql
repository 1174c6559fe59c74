-- Requests by Open311 GeoReport v2, and what was asked of other such services.
CREATE TABLE open311_requests (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  code TEXT NOT NULL,
  at INTEGER NOT NULL,
  lat REAL,
  long REAL
);
CREATE UNIQUE INDEX open311_requests_key ON open311_requests (source, key);
CREATE INDEX open311_requests_at ON open311_requests (source, at);
CREATE INDEX order_receipts_done ON order_receipts (source, done_at) WHERE done_at IS NOT NULL;

CREATE TABLE open311_referrals (
  case_id TEXT NOT NULL,
  partner TEXT NOT NULL,
  since INTEGER NOT NULL,
  state TEXT NOT NULL,
  due_at INTEGER,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, partner)
);
CREATE INDEX open311_referrals_due ON open311_referrals (due_at) WHERE due_at IS NOT NULL;
