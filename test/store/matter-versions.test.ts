import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { createHost } from '../../src/host.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const start = (list: typeof catalogue) => {
  const { now, log } = opened.world;
  const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
  return createHost({ config, database: opened.database, catalogue: list, now, log }).start();
};
const kept = () => Number(opened.database.raw.prepare('SELECT count(*) AS n FROM matter_versions').get()?.n);

test('every start leaves the versions of its list kept, whichever list was started before', async () => {
  await start(catalogue);
  await start(catalogue);
  expect(kept()).toBe(catalogue.matters.length);

  const [first, ...others] = catalogue.matters;
  if (!first) throw new Error('the list is empty');
  const changed = { ...first, hash: 'f'.repeat(16), summary: '改过的说法' };
  const next = { ...catalogue, edition: { ...catalogue.edition, hash: 'e'.repeat(16) }, matters: [changed, ...others] };
  await start(openCatalogue(next));
  await start(catalogue);
  expect(kept()).toBe(catalogue.matters.length + 1);
  expect(await opened.store.matterVersion(changed.hash)).toContain('改过的说法');
  expect(await opened.store.matterVersion(first.hash)).toContain(first.summary);
});
