-- What other systems send in by themselves, what is told back to them, and how each was met lately.
CREATE TABLE order_events (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  mark TEXT NOT NULL,
  delivery TEXT,
  revision INTEGER,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  did TEXT,
  case_id TEXT,
  urgent INTEGER NOT NULL,
  tells INTEGER NOT NULL,
  body TEXT
);
CREATE UNIQUE INDEX order_events_mark ON order_events (source, number, mark);
CREATE UNIQUE INDEX order_events_delivery ON order_events (source, delivery) WHERE delivery IS NOT NULL;
CREATE INDEX order_events_at ON order_events (at);
CREATE INDEX order_events_tells ON order_events (at) WHERE tells = 1;

CREATE TABLE order_receipts (
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  seq INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL,
  done_at INTEGER,
  says TEXT NOT NULL,
  PRIMARY KEY (source, number, seq)
);
CREATE INDEX order_receipts_state ON order_receipts (state, at);
CREATE INDEX order_receipts_case ON order_receipts (case_id);

CREATE TABLE source_contacts (
  source TEXT PRIMARY KEY,
  taken_at INTEGER,
  refused_at INTEGER,
  why TEXT,
  refused_on TEXT,
  refused INTEGER NOT NULL
);
