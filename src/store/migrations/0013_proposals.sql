CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  about TEXT NOT NULL,
  drafter TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  next_due INTEGER,
  body TEXT NOT NULL
);
CREATE INDEX proposals_open ON proposals (changed_at) WHERE open = 1;
CREATE INDEX proposals_drafter ON proposals (drafter, changed_at);
CREATE INDEX proposals_about ON proposals (about, changed_at);
CREATE INDEX proposals_due ON proposals (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE proposal_events (
  proposal TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (proposal, version)
);

CREATE TABLE proposal_seats (
  proposal TEXT NOT NULL,
  department TEXT NOT NULL,
  PRIMARY KEY (department, proposal)
);
