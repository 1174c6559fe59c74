import { expect, test } from 'vitest';
import { type MustHear, mustHear } from '../../src/bot/core/must-hear.ts';
import { rosterNow } from '../../src/bot/core/office.ts';
import { openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

const HEARD: MustHear = {
  view: { view: 'words', words: '走访看到：楼道堆物' },
  about: 'JC-1',
  notice: 'walked',
  group: 'JC-1/walked',
  department: 'enforcement-team',
};

test('what a department must hear and nobody of it can be told goes to the next in line at once', async () => {
  const { world, store, close } = await openWorld();
  const roster = rosterNow(await store.roster(), world);
  const [first] = mustHear(HEARD, [{ openId: idOf('执法队值班员') }], roster, world);
  expect(first).toMatchObject({ onward: { rung: 'first', tried: [idOf('执法队值班员')] } });
  const instead = mustHear(HEARD, [], roster, world);
  expect(instead.length).toBeGreaterThan(0);
  for (const one of instead)
    expect(one).toMatchObject({ view: HEARD.view, about: 'JC-1', onward: { rung: 'officers' } });
  const nobody = mustHear({ ...HEARD, department: 'power-company' }, [], roster, world);
  expect(nobody).toMatchObject([{ to: { chatId: roster.dutyChat('desk') }, onward: { rung: 'desk' } }]);
  close();
});
