CREATE TABLE subjects (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  credit_code TEXT,
  spot TEXT NOT NULL,
  merged_into TEXT,
  erase_due INTEGER,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX subjects_code ON subjects (credit_code) WHERE credit_code IS NOT NULL;
CREATE INDEX subjects_spot ON subjects (spot);
CREATE INDEX subjects_merged ON subjects (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX subjects_erase ON subjects (erase_due) WHERE erase_due IS NOT NULL;

CREATE TABLE subject_kinds (
  bundle TEXT NOT NULL,
  subject TEXT NOT NULL,
  community TEXT,
  PRIMARY KEY (bundle, subject)
);
CREATE INDEX subject_kinds_place ON subject_kinds (bundle, community, subject);
CREATE INDEX subject_kinds_subject ON subject_kinds (subject);

CREATE TABLE subject_events (
  subject TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (subject, version)
);

CREATE TABLE subject_private (
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (subject, field)
);

CREATE TABLE subject_words (
  word TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (word, subject)
);
CREATE INDEX subject_words_subject ON subject_words (subject);

CREATE TABLE subject_expiries (
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  until TEXT NOT NULL,
  remind_at INTEGER NOT NULL,
  reminded INTEGER NOT NULL,
  PRIMARY KEY (subject, field)
);
CREATE INDEX subject_expiries_due ON subject_expiries (remind_at) WHERE reminded = 0;

CREATE TABLE subject_cases (
  subject TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (subject, case_id)
);

CREATE TABLE visit_summaries (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  plan TEXT,
  at INTEGER NOT NULL,
  open INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX visit_summaries_subject ON visit_summaries (subject, at);
CREATE INDEX visit_summaries_open ON visit_summaries (subject) WHERE open > 0;

CREATE TABLE visit_counts (
  subject TEXT NOT NULL,
  department TEXT NOT NULL,
  at INTEGER NOT NULL,
  visit TEXT NOT NULL,
  PRIMARY KEY (visit, department)
);
CREATE INDEX visit_counts_subject ON visit_counts (subject, at);

CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  next_due INTEGER,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX plans_open ON plans (from_day) WHERE open = 1;
CREATE INDEX plans_due ON plans (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE plan_events (
  plan TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (plan, version)
);

CREATE TABLE plan_seats (
  seat TEXT NOT NULL,
  plan TEXT NOT NULL,
  PRIMARY KEY (seat, plan)
);
CREATE INDEX plan_seats_plan ON plan_seats (plan);

CREATE TABLE plan_subjects (
  subject TEXT NOT NULL,
  plan TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  PRIMARY KEY (subject, plan)
);
CREATE INDEX plan_subjects_plan ON plan_subjects (plan);

CREATE TABLE certificates (
  open_id TEXT NOT NULL,
  department TEXT NOT NULL,
  number TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (open_id, department)
);
