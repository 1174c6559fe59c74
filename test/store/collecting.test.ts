import { expect, test } from 'vitest';
import { aCase } from '../harness/ids.ts';
import { openWorld } from './open-world.ts';
import { idOf } from './report-case.ts';

test('pictures are collected until their time is over, and for nobody else', async () => {
  const { store, clock, close } = await openWorld();
  const [openId, at] = [idOf('网格员甲'), clock.now];
  await store.commit({
    at,
    changes: [{ kind: 'collect', openId, target: aCase('WX-261124-001'), until: at + 1_000 }],
    says: [],
  });
  expect(await store.collecting(openId, at + 1_000)).toBe('WX-261124-001');
  expect(await store.collecting(openId, at + 1_001)).toBeUndefined();
  expect(await store.collecting(idOf('网格员乙'), at)).toBeUndefined();
  await store.commit({ at, changes: [{ kind: 'collected', openId }], says: [] });
  expect(await store.collecting(openId, at)).toBeUndefined();
  close();
});
