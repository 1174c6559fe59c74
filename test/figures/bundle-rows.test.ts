import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { bundleRows } from '../../src/bot/figures/bundle-rows.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { monthOf } from '../../src/figures/periods.ts';
import { opened as openFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Command } from '../../src/visits/commands.ts';
import { VisitId } from '../../src/visits/visit.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { beginning, LI, WANG } from '../visits/a-visit.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
  const { clock, store } = opened;
  const hand = {
    ...{ by: '管理员', openId: null, at: clock.now, from: 'workbook' as const },
    ...{ bundles: catalogue.bundles, limits: catalogue.limits.inspections },
  };
  const filled = Object.fromEntries(
    ['licence', 'food', 'gas'].map((id) => [`small-restaurant.${id}`, { value: '样例', until: null }]),
  );
  const writes = [filled, {}].map((entered, n) =>
    openFile(
      {
        ...{ id: SubjectId.parse(`DA-${n + 1}`), name: `样例面馆${n}`, creditCode: null, entered },
        ...{ bundles: ['small-restaurant'], place: { community: null, grid: null, detail: `样例路${n}号` } },
      },
      hand,
    ),
  );
  await store.commit({ at: clock.now, changes: [{ kind: 'subjects', writes }], says: [] });
});
afterAll(() => opened.close());

/** A visit to the first place by these, told now. */
async function told(id: string, people: Parameters<typeof beginning>[1]): Promise<void> {
  const { world, clock, store } = opened;
  const roster = await readRoster(world);
  const commands: Command[] = [
    beginning(1, { id: VisitId.parse(id), ...people }),
    { do: 'answer', answers: [{ item: 'IT-1', answer: 'ok' }], rest: null, of: [] },
    { do: 'tell', cases: [] },
  ];
  let found = await store.visit(VisitId.parse(id));
  for (const [n, command] of commands.entries()) {
    const actor = { openId: WANG.openId, name: WANG.name };
    const acted = await actVisit({ found, command, actor, key: `${id}:${n}`, seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    await store.commit({ at: clock.now, changes: acted.changes, says: [] });
    found = acted.next;
  }
}

test('a month of a kind of place: who came together, how often again, how full its files are', async () => {
  const { world, clock } = opened;
  const restaurant = async () =>
    (await bundleRows(monthOf('2026-11'), world)).find(([name]) => String(name).startsWith('小餐饮'));
  expect((await restaurant())?.slice(1)).toEqual([0, '', '', '', 0, '', '', 2, '1/2']);
  clock.now -= 30 * 86_400_000;
  await told('JC-1', {});
  clock.now += 30 * 86_400_000;
  await told('JC-2', { people: [WANG, LI] });
  await told('JC-3', { people: [WANG], subject: SubjectId.parse('DA-2') });
  expect((await restaurant())?.slice(5)).toEqual([2, 1.5, '1/2', 2, '1/2']);
});
