import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { opened as openFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Command } from '../../src/visits/commands.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { beginning, WANG } from '../visits/a-visit.ts';

/** `npm run bench:visits -- [--write]`: the same acts on an empty file and on one with 10,000 places and 100,000 answers. */
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const [PLACES, VISITS, ITEMS] = [10_000, 5_000, 20];
const [ROUNDS, TIMES, BATCH] = [4, 50, 50];
const PAGE = 'docs/性能.md';
const DAY = 86_400_000;
const say = (line: string) => process.stdout.write(`${line}\n`);
const placeOf = (n: number) => SubjectId.parse(`DA-${n}`);

async function commit({ store, clock }: Opened, changes: Change[]): Promise<void> {
  const done = await store.commit({ at: clock.now, changes, says: [] });
  if (done !== 'done') throw new Error(`not written: ${done}`);
}

/** Places from 1 on, each with its file. */
async function openPlaces(opened: Opened, many: number): Promise<void> {
  const hand = {
    ...{ by: '管理员', openId: null, at: opened.clock.now, from: 'workbook' as const },
    ...{ bundles: catalogue.bundles, limits: catalogue.limits.inspections },
  };
  const writes = Array.from({ length: many }, (_, n) =>
    openFile(
      {
        ...{
          id: placeOf(n + 1),
          name: `样例面馆${n + 1}`,
          creditCode: null,
          bundles: ['small-restaurant'],
          entered: {},
        },
        place: { community: '德加社区', grid: null, detail: `样例路${n + 1}号` },
      },
      hand,
    ),
  );
  await commit(opened, [{ kind: 'subjects', writes }]);
}

/** Some steps of a visit one after the other, as changes that nobody has written yet. */
async function steps(found: Visit | undefined, id: VisitId, commands: Command[], { world }: Opened) {
  const roster = await readRoster(world);
  const changes: Change[] = [];
  let visit = found;
  for (const [n, command] of commands.entries()) {
    const key = `${id}:${visit?.version ?? 0}:${n}`;
    const actor = { openId: WANG.openId, name: WANG.name };
    const acted = await actVisit({ found: visit, command, actor, key, seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    changes.push(...acted.changes);
    visit = acted.next;
  }
  return changes;
}

const begin = (id: VisitId, place: number): Command => beginning(ITEMS, { id, subject: placeOf(place) });
const allRight: Command = {
  do: 'answer',
  answers: Array.from({ length: ITEMS }, (_, n) => ({ item: `IT-${n + 1}`, answer: 'ok' })),
  rest: null,
  of: [],
};
const SIGNED: Command = {
  ...{ do: 'sign', kind: 'paper', name: '样例店主', reason: null, witness: null, picture: null },
};

/** Visits that are over, each of them answered, told and signed. */
async function fill(opened: Opened): Promise<void> {
  await openPlaces(opened, PLACES);
  for (let at = 0; at < VISITS; at += BATCH) {
    const changes: Change[] = [];
    for (let n = at; n < at + BATCH; n++) {
      const id = VisitId.parse(`JC-${n + 1_001}`);
      changes.push(
        ...(await steps(
          undefined,
          id,
          [begin(id, (n % PLACES) + 1), allRight, { do: 'tell', cases: [] }, SIGNED],
          opened,
        )),
      );
    }
    await commit(opened, changes);
  }
}

type Act = { what: string; once(opened: Opened, time: number): Promise<unknown> };
let fresh = 100_000;
const ACTS: Act[] = [
  {
    what: '开始一次检查',
    async once(opened) {
      const id = VisitId.parse(`JC-${fresh++}`);
      await commit(opened, await steps(undefined, id, [begin(id, 1)], opened));
    },
  },
  {
    what: '按一个答案',
    async once(opened, time) {
      const visit = await opened.store.visit(VisitId.parse('JC-1'));
      const answer: Command = {
        ...{ do: 'answer', rest: null, of: [] },
        answers: [{ item: `IT-${(time % ITEMS) + 1}`, answer: 'ok' }],
      };
      await commit(opened, await steps(visit, VisitId.parse('JC-1'), [answer], opened));
    },
  },
  { what: '接着查', once: ({ store }) => store.runningVisitsOf(WANG.openId) },
  { what: '查 店名', once: ({ store }) => store.subjectsFound('样例面馆1', 5) },
  {
    what: '一家的档案：来过的、没改完的、今年几次',
    once: ({ store, clock }) =>
      Promise.all([
        store.visitsOf(placeOf(1), 30),
        store.visitsUnmended(placeOf(1)),
        store.visitsCounted(placeOf(1), clock.now - 365 * DAY),
      ]),
  },
  { what: '每分钟看事件改了没有', once: ({ store }) => store.visitCasesChanged(20) },
];

/** Median ms of one act on each file, the files in turn: the least of the rounds, for other work on the machine only adds. */
async function compare({ once }: Act, files: readonly Opened[]): Promise<number[]> {
  const best = files.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, opened] of files.entries()) {
      const spent: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        opened.clock.now += 1_000;
        const began = performance.now();
        await once(opened, time);
        spent.push(performance.now() - began);
      }
      best[at] = Math.min(best[at] ?? 0, spent.toSorted((a, b) => a - b)[TIMES / 2] ?? 0);
    }
  return best;
}

const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-visits-'));
try {
  const full = join(folder, 'full.db');
  const [empty, filled] = [await openWorld(join(folder, 'empty.db')), await openWorld(full)];
  await openPlaces(empty, 1);
  await fill(filled);
  for (const opened of [empty, filled]) {
    const id = VisitId.parse('JC-1');
    await commit(opened, await steps(undefined, id, [begin(id, 1)], opened));
  }
  const rows: { what: string; ms: number[] }[] = [];
  for (const act of ACTS) {
    rows.push({ what: act.what, ms: await compare(act, [empty, filled]) });
    say(
      `${act.what}: ${rows
        .at(-1)
        ?.ms.map((ms) => ms.toFixed(2))
        .join(' ms, ')} ms`,
    );
  }
  empty.close();
  filled.close();
  const of = (ms: readonly number[], at: number) => ms[at] ?? 0;
  const ratio = (ms: readonly number[]) => of(ms, 1) / of(ms, 0);
  const table = [
    `${PLACES} 份档案、${VISITS} 次检查、${VISITS * ITEMS} 个答案，数据库文件 ${Math.round(statSync(full).size / 2 ** 20)} MB；每项取四轮里最好一轮的中位数。测量时间 ${new Date().toISOString().slice(0, 10)}，Node ${process.versions.node}。`,
    [
      '| 做什么 | 空库 | 满库 | 倍数 |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ what, ms }) =>
          `| ${what} | ${of(ms, 0).toFixed(2)} ms | ${of(ms, 1).toFixed(2)} ms | ${ratio(ms).toFixed(2)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
  say(table);
  if (values.write) write(table);
  const worst = rows.toSorted((a, b) => ratio(b.ms) - ratio(a.ms))[0];
  say(
    JSON.stringify({
      answers: VISITS * ITEMS,
      worst: worst?.what,
      worstRatio: Number(ratio(worst?.ms ?? []).toFixed(2)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts the table between this command's own marks of the page, at its end the first time. */
function write(table: string): void {
  const [start, end] = ['<!-- npm run bench:visits -- --write 写入：开始 -->', '<!-- bench:visits 结束 -->'];
  const page = readFileSync(PAGE, 'utf8');
  const marked = page.includes(start)
    ? page
    : `${page.trimEnd()}\n\n## 一万份档案、十万个答案\n\n\`npm run bench:visits\` 在空库和满库上轮流做同样的事，比中位数。定的是：满库不超过空库的两倍。\n\n${start}\n${end}\n`;
  const [before, after] = [marked.indexOf(start) + start.length, marked.indexOf(end)];
  writeFileSync(PAGE, `${marked.slice(0, before)}\n\n${table}\n\n${marked.slice(after)}`);
}
