import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inverseOf } from '../../catalogue/edit/inverse.ts';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { createHost, type Host } from '../../src/host.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { createLog } from '../harness/suite-log.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { published, says, UNHEARD } from './publish.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let opened: Opened;
let host: Host;

/** One more host over the same records. */
async function aHost(): Promise<Host> {
  const now = () => opened.clock.now;
  const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
  const made = createHost({ config, database: opened.database, catalogue, now, log: createLog(() => {}, now) });
  await made.start();
  return made;
}

beforeEach(async () => {
  opened = await openWorld();
  host = await aHost();
});
afterEach(() => opened.close());

const publish = (change: Change, through = host) =>
  through.world.store.commit({ at: opened.clock.now, changes: [change], says: [] });
const answered = ({ world }: Host, words = UNHEARD) => {
  const verdict = world.search(words);
  return verdict.kind === 'answer' ? verdict.hit.matter : undefined;
};
const editionOf = ({ world }: Host) => world.catalogue.edition.number;
const rows = (table: string) => Number(opened.database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('while two hundred questions run somebody publishes, and the next is answered by it', async () => {
  expect(answered(host)).toBeUndefined();
  const seen: { edition: number; answer: string | undefined; known: string | undefined }[] = [];
  const asking = (async () => {
    // However fast this machine asks: until two hundred were asked and the last of the new list.
    while (seen.length < 200 || seen.at(-1)?.edition !== 2) {
      const { world } = host;
      const edition = world.catalogue.edition.number;
      const known = world.search('楼下饭店油烟太大');
      await setImmediate();
      // Whoever has begun keeps the list it began with, its search and its matters.
      const verdict = world.search(UNHEARD);
      seen.push({
        edition,
        answer: verdict.kind === 'answer' ? verdict.hit.matter : undefined,
        known: known.kind === 'answer' ? known.hit.matter : undefined,
      });
    }
  })();
  await setImmediate();
  expect(await publish(published(catalogue, 2, [says('CG27')]))).toBe('done');
  expect(editionOf(host)).toBe(2);
  expect(answered(host)).toBe('CG27');
  await asking;
  expect(seen.length).toBeGreaterThanOrEqual(200);
  expect(new Set(seen.map(({ known }) => known))).toEqual(new Set(['CG04']));
  for (const { edition, answer } of seen) expect(answer).toBe(edition === 2 ? 'CG27' : undefined);
  expect(new Set(seen.map(({ edition }) => edition))).toEqual(new Set([1, 2]));
});

test('another host has it within a minute, and one that starts has it at once', async () => {
  const other = await aHost();
  await publish(published(catalogue, 2, [says('CG27')]));
  await other.fresh();
  expect(editionOf(other)).toBe(1);
  opened.clock.now += MINUTE;
  await other.fresh();
  expect([editionOf(other), answered(other)]).toEqual([2, 'CG27']);
  expect(answered(await aHost())).toBe('CG27');
});

test('a day in the future comes by the clock, to hosts that nobody tells', async () => {
  await publish(published(catalogue, 2, [says('CG27')], '2026-11-26'));
  expect([editionOf(host), answered(host)]).toEqual([1, undefined]);
  opened.clock.now += DAY;
  await host.fresh();
  expect(editionOf(host)).toBe(1);
  // Midnight in Shanghai.
  opened.clock.now = Date.UTC(2026, 10, 25, 16) - 1;
  await host.fresh();
  expect(editionOf(host)).toBe(1);
  opened.clock.now += 1;
  await host.fresh();
  expect([editionOf(host), answered(host)]).toEqual([2, 'CG27']);
});

test('taken back by a new edition the list is as it was, to the hash', async () => {
  const summary = catalogue.matter('CG27')?.summary ?? '';
  const edits = [
    says('CG27'),
    { do: 'set', matter: 'CG27', field: 'summary', was: summary, is: `${summary}先看看。` },
  ] as const;
  await publish(published(catalogue, 2, [...edits]));
  const version = host.world.catalogue.matter('CG27');
  expect(version?.summary).toBe(`${summary}先看看。`);
  await publish(published(host.world.catalogue, 3, inverseOf(edits)));
  expect(host.world.catalogue.edition).toMatchObject({ number: 3, hash: catalogue.edition.hash });
  expect(answered(host)).toBeUndefined();
  expect(await host.world.store.matterVersion(version?.hash ?? '')).toContain('先看看。');
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('of two who publish at once one is refused, and leaves nothing behind', async () => {
  const other = await aHost();
  const [first, second] = [
    published(catalogue, 2, [says('CG27')]),
    published(catalogue, 2, [says('CG01', '别的说法一句')]),
  ];
  expect(await Promise.all([publish(first), publish(second, other)])).toEqual(['done', 'conflict']);
  expect(rows('editions')).toBe(1);
  expect(await host.world.store.matterVersion(second.versions[0]?.hash ?? '')).toBeUndefined();
  expect(await host.world.store.matterVersion(first.versions[0]?.hash ?? '')).toBeDefined();
});

test('what fails on the way writes nothing at all', async () => {
  const before = rows('matter_versions');
  const change = published(catalogue, 2, [says('CG27')]);
  // The second insert under the number fails after everything else was done.
  expect(await host.world.store.commit({ at: 0, changes: [change, change], says: [] })).toBe('conflict');
  expect([rows('editions'), rows('matter_versions')]).toEqual([0, before]);
  expect(editionOf(host)).toBe(1);
});

test('a list that cannot be read goes on as it was, and says so', async () => {
  await publish(published(catalogue, 2, [says('CG27')]));
  opened.database.raw.exec("INSERT INTO editions VALUES (3, 0, '2026-11-24', 'x', '{}')");
  opened.clock.now += MINUTE;
  await host.fresh();
  expect(answered(host)).toBe('CG27');
  expect(await checkDatabase(opened.database)).toContainEqual({ where: 'edition 3', why: 'cannot be read' });
});

test('a version that was tampered with is found', async () => {
  opened.database.raw.exec(
    "UPDATE matter_versions SET content = replace(content, '油烟', '油雾') WHERE matter = 'CG04'",
  );
  const found = await checkDatabase(opened.database);
  expect(found).toEqual([
    { where: `matter version ${catalogue.matter('CG04')?.hash}`, why: 'is not what its hash says' },
  ]);
});
