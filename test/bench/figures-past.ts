import { DatabaseSync } from 'node:sqlite';
import { CASE_FIGURES, type CaseFigure, VISIT_FIGURES } from '../../catalogue/figures/figure.ts';
import { catalogue } from '../../catalogue/index.ts';
import { AlarmId, GasAlarm } from '../../src/alarms/alarm.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { DIMENSIONS, type Dimension } from '../../src/figures/count.ts';
import { TUESDAY } from '../store/open-world.ts';

const DAY_MS = 86_400_000;
/** So many questions a day, so many of them with a press under them; so many alarms of so many devices. */
const [QUESTIONS, PRESSED, ALARMS, DEVICES] = [1_000, 600, 200, 3_000];

type Kept = { by: Dimension; key: string; figure: string; part: string };

/** What is kept of one day: every figure of cases for the street and each department, community and matter, and of visits for all but matters. */
function keptOfADay(): Kept[] {
  const keys: Record<Dimension, string[]> = {
    all: [''],
    department: catalogue.departments.map(({ id }) => id),
    community: catalogue.communities.map(({ name }) => name),
    matter: catalogue.matters.map(({ id }) => id),
  };
  return DIMENSIONS.flatMap((by) => {
    const figures: readonly (CaseFigure | (typeof VISIT_FIGURES)[number])[] =
      by === 'matter' ? CASE_FIGURES : [...CASE_FIGURES, ...VISIT_FIGURES];
    return keys[by].flatMap((key) =>
      figures.flatMap((figure) => ['n', 'd'].map((part) => ({ by, key, figure, part }))),
    );
  });
}

const ALARM: GasAlarm = {
  ...{ id: AlarmId.parse('BJ-1'), version: 3, source: 'platform', device: 'D0', limit: '浓度高高', unit: '%LEL' },
  ...{ level: 'danger', test: false, state: 'cleared', since: 0, raisedAt: 0, high: false, raiseFor: 10, clearFor: 30 },
  ...{
    clearing: null,
    latest: 3,
    peak: 30,
    rising: false,
    repeats: 0,
    told: true,
    ackBy: null,
    ackAt: 0,
    clearedAt: 0,
  },
  ...{ clearedBy: null, cause: 'cooking', falseAlarm: true, done: null, shelved: null, tellAt: null, caseAt: null },
  ...{ flood: null, caseId: null },
};

const SUMS = `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT r.value ->> 'by', r.value ->> 'key', d.value, r.value ->> 'figure', r.value ->> 'part', 7
FROM json_each(?) r, json_each(?) d WHERE true ORDER BY 1, 4, 3, 5, 2
ON CONFLICT (by, figure, day, part, key) DO UPDATE SET count = excluded.count`;

const ASKED = `
WITH RECURSIVE seq(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM seq WHERE n + 1 < ?)
INSERT INTO questions (id, at, chat_id, asker, words, outcome, matter, matter_hash, case_id, hits, state)
SELECT 'past-' || n, ? - n * ${DAY_MS / QUESTIONS}, 'oc_' || (n % 50), 'ou_' || (n % 200), '楼下油烟大', iif(n % 20 = 0, 'not-listed', 'answer'),
  'CG04', '', NULL, '[]', '{}' FROM seq`;

const PRESSES = `
INSERT INTO presses (id, at, question, presser, chat_id, action, matter)
SELECT id, at, id, asker, chat_id, iif(rowid % 25 = 0, 'correct', 'report'), 'CG04' FROM questions
WHERE id LIKE 'past-%' AND rowid % ${QUESTIONS} < ${PRESSED}`;

const RAISED = `
WITH RECURSIVE seq(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < ?),
raised AS (SELECT n, ? - n * ${DAY_MS / ALARMS} AS at FROM seq)
INSERT INTO gas_alarms (id, version, source, device, limit_id, level, test, open, since, raised_at, due_at, flood, body)
SELECT 'BJ-' || n, 3, 'platform', 'D' || (n % ${DEVICES}), '浓度高高', 'danger', 0, NULL, at, at, NULL, NULL,
  json_set(?, '$.id', 'BJ-' || n, '$.device', 'D' || (n % ${DEVICES}), '$.since', at, '$.raisedAt', at,
    '$.ackAt', at + n % 90 * 10000, '$.clearedAt', at + n % 700 * 60000) FROM raised`;

const HUNG = `
WITH RECURSIVE seq(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM seq WHERE n + 1 < ${DEVICES})
INSERT INTO gas_devices (id, version, source, company, name, body)
SELECT 'D' || n, 1, 'platform', 'gas-company', '样例 ' || n, '{"device":{"community":"德加社区"}}' FROM seq`;

/** What a street has beside its cases, of so many days: the sums of every day, questions with what was pressed, alarms. Returns how many sums. */
export function fillBeside(file: string, days: number): number {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA journal_mode=MEMORY; BEGIN');
  const kept = keptOfADay();
  const dates = Array.from({ length: days }, (_, i) => dayOf(TUESDAY - i * DAY_MS));
  db.prepare(SUMS).run(JSON.stringify(kept), JSON.stringify(dates));
  db.prepare(ASKED).run(days * QUESTIONS, TUESDAY);
  db.exec(PRESSES);
  db.exec(HUNG);
  db.prepare(RAISED).run(days * ALARMS, TUESDAY, JSON.stringify(GasAlarm.parse(ALARM)));
  db.exec('COMMIT; PRAGMA journal_mode=WAL');
  db.close();
  return kept.length * dates.length;
}
