CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  subject TEXT,
  plan TEXT,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX visits_plan ON visits (plan, subject) WHERE plan IS NOT NULL;

CREATE TABLE visit_events (
  visit TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (visit, version)
);

CREATE TABLE visit_people (
  open_id TEXT NOT NULL,
  visit TEXT NOT NULL,
  PRIMARY KEY (open_id, visit)
);
CREATE INDEX visit_people_visit ON visit_people (visit);

CREATE TABLE visit_cases (
  case_id TEXT NOT NULL,
  visit TEXT NOT NULL,
  seen INTEGER NOT NULL,
  PRIMARY KEY (case_id, visit)
);

CREATE TABLE owner_links (
  hash TEXT PRIMARY KEY,
  visit TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX owner_links_visit ON owner_links (visit);

CREATE TABLE visit_ratings (
  hash TEXT PRIMARY KEY,
  stars INTEGER NOT NULL,
  words TEXT
);
