import { DatabaseSync } from 'node:sqlite';
import { aPerson } from '../harness/ids.ts';
import { openWorld, TUESDAY } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';

/** Cases a day of the past: a million are a thousand days. */
const A_DAY = 1_000;
/** Rows written in one go. */
const AT_ONCE = 50_000;
const DAY_MS = 86_400_000;

/** A case told from the report to its confirmation, in a file of its own; returns its number. */
async function tellOne(file: string): Promise<string> {
  const opened = await openWorld(file);
  const number = await reportCase(opened);
  const officer = idOf('执法队值班员');
  const steps: [string, unknown][] = [
    [officer, { do: 'sign' }],
    [
      officer,
      { do: 'feedBack', outcome: 'solved', text: '清洗净化器并当场开启', fileNumber: null, photos: ['img_v3_own'] },
    ],
    [idOf('指挥室派遣员'), { do: 'verify', text: null }],
    [idOf('网格员甲'), { do: 'confirm' }],
  ];
  for (const [at, [who, command]] of steps.entries()) {
    opened.clock.now += 1_800_000;
    await doTo(opened, number, aPerson(who), command, `template-${at}`);
  }
  if ((await opened.store.caseOf(number))?.state !== 'closed') throw new Error('the sample case was not closed');
  opened.close();
  return number;
}

/**
 * A database file with so many closed cases, each with its whole timeline and its parties, of two hundred reporters, all
 * places and all matters; and what a quarter's deliveries leave. Copies of one case told through the bot.
 */
export async function fillPast(file: string, count: number, say: (words: string) => void): Promise<void> {
  const template = await tellOne(file);
  const db = new DatabaseSync(file);
  db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA journal_mode=MEMORY');
  db.exec(`
    CREATE TEMP TABLE model AS SELECT * FROM cases WHERE id = '${template}';
    CREATE TEMP TABLE told AS SELECT * FROM case_events WHERE case_id = '${template}';
    CREATE TEMP TABLE spots AS SELECT row_number() OVER (ORDER BY name) - 1 AS place, name, community FROM estates;
    CREATE TEMP TABLE fresh (id TEXT, n INTEGER, opened_at INTEGER, reporter TEXT, estate TEXT, community TEXT, matter TEXT);
  `);
  const places = Number(db.prepare('SELECT count(*) AS n FROM spots').get()?.n);
  const first = TUESDAY - Math.ceil(count / A_DAY) * DAY_MS;
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE);
    db.exec('BEGIN; DELETE FROM fresh');
    db.prepare(`
      WITH RECURSIVE seq(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM seq WHERE n + 1 < ?)
      INSERT INTO fresh
      SELECT 'WX-' || substr(strftime('%Y%m%d', (? + n / ${A_DAY} * ${DAY_MS}) / 1000, 'unixepoch'), 3)
             || '-' || printf('%03d', n % ${A_DAY} + 1),
        n, ? + n / ${A_DAY} * ${DAY_MS} + n % ${A_DAY} * 20000,
        CASE WHEN n % 200 = 0 THEN '${idOf('网格员甲')}' ELSE 'ou_reporter_' || (n % 200) END,
        coalesce(spots.name, '德加小区'), coalesce(spots.community, '德加社区'), printf('CG%02d', n % 32 + 1)
      FROM seq LEFT JOIN spots ON spots.place = seq.n % max(1, ${places})
    `).run(from, to, first, first);
    db.exec(`
      INSERT INTO cases (id, version, state, open, urgent, matter, community, estate, reporter, opened_at, changed_at, next_due, due_at, body)
      SELECT fresh.id, version, state, open, urgent, fresh.matter, fresh.community, fresh.estate,
        fresh.reporter, fresh.opened_at, fresh.opened_at + 7200000, NULL, NULL,
        replace(replace(body, '${template}', fresh.id), '${idOf('网格员甲')}', fresh.reporter)
      FROM fresh, model;
      INSERT INTO case_events SELECT fresh.id, version, fresh.opened_at, replace(body, '${template}', fresh.id) FROM fresh, told;
      INSERT INTO case_parties SELECT id, 'reporter', reporter, NULL FROM fresh;
      COMMIT;
    `);
    if (to % 250_000 === 0) say(`${to} past cases`);
  }
  db.exec(`
    WITH RECURSIVE seq(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < ${Math.min(200_000, count)})
    INSERT INTO outbox (queue, kind, body, uuid, state, revision, created_at, due_at, lease_until, attempts, done_at, message_id, about)
    SELECT 'ou_reporter_' || (n % 200), 'send', '{"kind":"send"}', 'uuid-' || n, 'sent', 1, ${first} + n, ${TUESDAY} - n, 0, 1, ${TUESDAY} - n, 'om_' || n, 'WX'
    FROM seq;
    PRAGMA journal_mode=WAL;
  `);
  db.close();
}
