-- What comes from other systems: each workbook of orders, which case an order is, what one batch did, how sheets are read.
CREATE TABLE order_batches (
  id TEXT PRIMARY KEY,
  open_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX order_batches_person ON order_batches (open_id, at);

CREATE TABLE order_batch_steps (
  batch TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (batch, version)
);

CREATE TABLE outside_orders (
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (source, number)
);
CREATE INDEX outside_orders_case ON outside_orders (case_id);

CREATE TABLE batch_orders (
  batch TEXT NOT NULL,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  did TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (batch, source, number)
);

CREATE TABLE sheet_layouts (
  fingerprint TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  open_id TEXT NOT NULL,
  body TEXT NOT NULL
);
