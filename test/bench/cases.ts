import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/store.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { planOf, recorded } from '../store/recorded.ts';
import { acts } from './cases-acts.ts';
import { fillPast } from './cases-past.ts';

/** `npm run bench:cases -- --past 1000000 [--write]`: the same acts on an empty file and on one with that many past cases. */
const { values } = parseArgs({
  options: { past: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const PAST = Number(values.past);
const ROUNDS = 4;
const TIMES = 50;
const PAGE = 'docs/性能.md';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** One file with its queries remembered; today's own notices are out before anything is measured. */
async function open(file: string) {
  const opened = await openWorld(file);
  const { d1, queries } = recorded(opened.database);
  Object.assign(opened.store, openStore(d1, opened.world.newId));
  // Past the story of the sample case, whose last notices are still to go out.
  opened.clock.now += 4 * 3_600_000;
  await quiet(opened);
  return { opened, queries };
}

const quiet = async (opened: Opened) => {
  await deliverDue(opened.world);
};

/** Median ms of one act on each file, the files in turn: the least of the rounds, for other work on the machine only adds. */
async function compare(act: ReturnType<typeof acts>[number], files: Opened[]): Promise<number[]> {
  const best = files.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, opened] of files.entries()) {
      const once = await act.prepare(opened);
      await quiet(opened);
      const spent: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        const began = performance.now();
        await once(time);
        spent.push(performance.now() - began);
      }
      await quiet(opened);
      best[at] = Math.min(best[at] ?? 0, spent.toSorted((a, b) => a - b)[TIMES / 2] ?? 0);
    }
  }
  return best;
}

const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-cases-'));
try {
  say(`a file with ${PAST} past cases`);
  const full = join(folder, 'full.db');
  await fillPast(full, PAST, say);
  const megabytes = Math.round(statSync(full).size / 2 ** 20);
  const [empty, filled] = [await open(join(folder, 'empty.db')), await open(full)];
  const rows: { what: string; emptyMs: number; fullMs: number; ratio: number }[] = [];
  for (const act of acts(TIMES)) {
    const [emptyMs = 0, fullMs = 0] = await compare(act, [empty.opened, filled.opened]);
    rows.push({ what: act.what, emptyMs, fullMs, ratio: fullMs / emptyMs });
    say(`${act.what}: ${emptyMs.toFixed(2)} ms, ${fullMs.toFixed(2)} ms`);
  }
  const indexes = new Set<string>();
  for (const query of filled.queries) {
    if (!/^\s*(select|update|delete)/i.test(query)) continue;
    for (const line of await planOf(filled.opened.database, query))
      if (/^(SEARCH|SCAN) (cases|case_events|case_parties|outbox|remembered|drafts|live_cards)\b/.test(line))
        indexes.add(line);
  }
  empty.opened.close();
  filled.opened.close();
  const table = [
    `${PAST} 件办结的事件，数据库文件 ${megabytes} MB；每项取四轮里最好一轮的中位数。测量时间 ${new Date().toISOString().slice(0, 10)}，Node ${process.versions.node}。`,
    [
      '| 做什么 | 空库 | 满库 | 倍数 |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        (row) =>
          `| ${row.what} | ${row.emptyMs.toFixed(2)} ms | ${row.fullMs.toFixed(2)} ms | ${row.ratio.toFixed(2)} |`,
      ),
    ].join('\n'),
    `这些查询用到的索引（EXPLAIN QUERY PLAN）：\n\n${[...indexes]
      .toSorted()
      .map((line) => `- \`${line}\``)
      .join('\n')}`,
  ].join('\n\n');
  say(table);
  if (values.write) write(table);
  const worst = rows.toSorted((a, b) => b.ratio - a.ratio)[0];
  say(
    JSON.stringify({
      past: PAST,
      megabytes,
      worst: worst?.what,
      worstRatio: Number(worst?.ratio.toFixed(2)),
      signMs: Number(rows[1]?.fullMs.toFixed(2)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts the tables between this command's own marks of the page, at its end the first time. */
function write(table: string): void {
  const [start, end] = ['<!-- npm run bench:cases -- --write 写入：开始 -->', '<!-- bench:cases 结束 -->'];
  const page = readFileSync(PAGE, 'utf8');
  const marked = page.includes(start) ? page : `${page.trimEnd()}\n\n## 一百万件旧事件\n\n${start}\n${end}\n`;
  const [before, after] = [marked.indexOf(start) + start.length, marked.indexOf(end)];
  writeFileSync(PAGE, `${marked.slice(0, before)}\n\n${table}\n\n${marked.slice(after)}`);
}
