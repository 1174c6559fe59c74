import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Catalogue, openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { createHost, type Host, type HostParts } from '../../src/host.ts';
import { readShipped } from '../../src/matters/learned/shipped.ts';
import type { Learned } from '../../src/matters/rank/learned.ts';
import { createRelearn } from '../../src/node/relearn/relearn.ts';
import { createLog } from '../harness/suite-log.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { published, says, UNHEARD } from './publish.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

type Asked = {
  list: Catalogue;
  overtaken: AbortSignal;
  learned(lesson: Learned | undefined): void;
  failed(why: Error): void;
};

/** The list with so few sayings that a host has soon asked them all; what was learned knows the rest as well. */
const fewSayings = openCatalogue({
  ...catalogue,
  matters: catalogue.matters.map((one) => ({ ...one, sayings: one.sayings.slice(0, one.id === 'CG27' ? 20 : 2) })),
});

/** A host over these records whose learning ends when the test says so. */
async function aHost(list = fewSayings) {
  const asked: Asked[] = [];
  const now = () => opened.clock.now;
  const lines: string[] = [];
  const relearn: HostParts['relearn'] = (list, overtaken) =>
    new Promise((learned, failed) => asked.push({ list, overtaken, learned, failed }));
  const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
  const log = createLog((line) => lines.push(line), now);
  const host = createHost({ config, database: opened.database, catalogue: list, now, log, relearn });
  await host.start();
  return { host, asked, lines };
}
const publish = ({ world }: Host, number: number, saying: string) =>
  world.store.commit({
    at: opened.clock.now,
    changes: [published(world.catalogue, number, [says('CG27', saying)])],
    says: [],
  });
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done, 1));
};
/** What was learned at the build, as if it had been learned of this list: what was added is not counted beside it. */
const learnedOf = (list: Catalogue): Learned => ({ ...readShipped(), from: list });
const answered = ({ world }: Host) => {
  const verdict = world.search(UNHEARD);
  return verdict.kind === 'answer' ? verdict.hit.matter : undefined;
};

test('what answers fewer of the list’s own sayings than before is not taken in, and whoever looks after the list sees it until the next edition', async () => {
  // Where sayings were taken away, what was learned with them knows more of the rest than before.
  const { host, asked, lines } = await aHost(catalogue);
  await publish(host, 2, UNHEARD);
  const { search } = host.world;
  // This lesson believes hardly anything to be what the saying was published for.
  const lesson = asked[0] && learnedOf(asked[0].list);
  const { answers } = readShipped().counts;
  asked[0]?.learned(lesson && { ...lesson, prior: lesson.prior.map((one, i) => (answers[i] === 'CG27' ? -50 : one)) });
  await expect.poll(() => lines.join('\n')).toContain('it is not taken in');
  expect(host.world.search).toBe(search);
  expect(answered(host)).toBe('CG27');
  const { sayings = 0, before = 0, after = 0 } = host.world.unlearned ?? {};
  expect(after).toBeLessThan(before);
  expect(before).toBeLessThanOrEqual(sayings);
  await publish(host, 3, '又一句没听过的话');
  expect(host.world.unlearned).toBeUndefined();
});

test('a published list is learned anew and swapped in; the files alone never are', async () => {
  const { host, asked } = await aHost();
  expect(asked).toEqual([]);
  await publish(host, 2, UNHEARD);
  expect(answered(host)).toBe('CG27');
  const [first] = asked;
  expect(first?.list).toBe(host.world.catalogue);
  const before = host.world;
  // Learned of the files: what was added is counted beside it, so that it answers as much as before.
  first?.learned(readShipped());
  await expect.poll(() => host.world).not.toBe(before);
  expect(host.world.search).not.toBe(before.search);
  expect(host.world.catalogue).toBe(before.catalogue);
  expect(answered(host)).toBe('CG27');
});

test('a newer edition overtakes what is being learned, which is swapped in no more', async () => {
  const { host, asked } = await aHost();
  await publish(host, 2, UNHEARD);
  await publish(host, 3, '又一句没听过的话');
  expect(asked.map(({ overtaken }) => overtaken.aborted)).toEqual([true, false]);
  const { search } = host.world;
  asked[0]?.learned(learnedOf(asked[0].list));
  await settled();
  expect(host.world.search).toBe(search);
  expect(answered(host)).toBe('CG27');
});

test('what cannot be learned leaves the list as it is; a host that was stopped learns at its next start', async () => {
  const { host, asked, lines } = await aHost();
  await publish(host, 2, UNHEARD);
  asked[0]?.failed(new Error('the thread died'));
  await settled();
  expect(lines.join('\n')).toContain('the thread died');
  expect(answered(host)).toBe('CG27');
  host.stop();
  expect(asked[0]?.overtaken.aborted).toBe(true);
  const next = await aHost();
  expect(next.asked.map(({ list }) => list.edition.number)).toEqual([2]);
  expect(answered(next.host)).toBe('CG27');
});

test('the thread learns twice the same, and what it hands over serves; it is given up, or not begun where memory lacks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relearn-'));
  const heard = pathToFileURL(join(folder, 'heard.json'));
  writeFileSync(heard, JSON.stringify([{ text: '烤串店的烟呛人', ids: ['CG04'], file: 'office' }]));
  const matters = catalogue.matters.filter(({ id }) => id === 'CG02' || id === 'CG04');
  const small = openCatalogue({ ...catalogue, matters, boundaries: [], referrals: [] });
  const relearn = createRelearn({ log: createLog(() => {}, Date.now), heard, available: () => 2 ** 40 });
  const never = new AbortController().signal;
  const [one, two] = [await relearn(small, never), await relearn(small, never)];
  expect(one?.weights.rarest).toBeDefined();
  expect(two).toEqual(one);
  expect(one?.counts.answers).toEqual(expect.arrayContaining(small.matters.map(({ id }) => id)));
  const overtaken = new AbortController();
  const given = relearn(small, overtaken.signal);
  overtaken.abort();
  expect(await given).toBeUndefined();
  const poor = createRelearn({ log: createLog(() => {}, Date.now), heard, available: () => 2 ** 20 });
  expect(await poor(small, never)).toBeUndefined();
  rmSync(folder, { recursive: true });
});
