import { expect, test } from 'vitest';
import type { World } from '../../src/bot/ports/world.ts';
import { amberOfVisits } from '../../src/bot/visits/amber.ts';
import { anOwnerPage, DAY, TOKEN } from './an-owner-page.ts';

const { clock, world, get, visitNow } = anOwnerPage();

test('a working day before something is to be right, its page says so, and who is on duty hears it once', async () => {
  const dueOf = async () => (await visitNow()).found.map(({ due }) => due ?? 0);
  const [later = 0] = await dueOf();
  const soon = '快到时间了';
  clock.now = Date.UTC(2026, 10, 24, 0);
  // What cannot wait is due today; what can is not spoken of yet.
  expect(await (await get(TOKEN)).text()).toContain('请先改这 1 条');
  let told = 0;
  const store: World['store'] = {
    ...world().store,
    async commit(one) {
      const done = await world().store.commit(one);
      if (done === 'done') told += one.says.filter((say) => JSON.stringify(say).includes('请告诉店家')).length;
      return done;
    },
  };
  await amberOfVisits.work({ ...world(), store });
  expect(told).toBe(0);
  clock.now = later - DAY;
  expect(await (await get(TOKEN)).text()).toContain(soon);
  for (let twice = 0; twice < 2; twice++) await amberOfVisits.work({ ...world(), store });
  expect(told).toBe(1);
});
