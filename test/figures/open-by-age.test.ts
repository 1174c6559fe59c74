import { expect, test } from 'vitest';
import { agesNow, openByAge } from '../../src/bot/figures/open-by-age.ts';
import { wholeStreet } from '../../src/bot/figures/scope.ts';
import { between, daysAsked } from '../../src/figures/days-asked.ts';
import { openByAgeSaid } from '../../src/figures/open-by-age.ts';
import { openWorld } from '../store/open-world.ts';

test('what visits found and is not put right is told by how many working days ago that was told', async () => {
  const { world, database, close } = await openWorld();
  const add = database.raw.prepare(
    "INSERT INTO figure_sums (by, key, day, figure, part, count) VALUES (?, ?, ?, 'corrected-in-time', ?, ?)",
  );
  // Tuesday is the 24th: three working days before it is Thursday the 19th, ten is the 10th.
  const days: [day: string, open: number][] = [
    ['2026-11-24', 1],
    ['2026-11-19', 2],
    ['2026-11-18', 4],
    ['2026-11-10', 8],
    ['2026-11-09', 16],
    ['2025-12-01', 32],
    ['2024-12-01', 64],
  ];
  for (const [day, open] of days) add.run('all', '', day, 'out:open', open);
  add.run('all', '', '2026-11-24', 'd', 100);
  add.run('community', '德加社区', '2026-11-24', 'out:open', 1);
  expect(await openByAge(wholeStreet(world), world)).toEqual({ soon: 3, later: 12, late: 48 });
  const own = await openByAge({ whose: '德加社区', by: 'community', keys: ['德加社区'] }, world);
  expect(openByAgeSaid(own)).toContain('还没改好的 1 条');
  expect(openByAgeSaid({ soon: 0, later: 0, late: 0 })).toBeUndefined();
  const { soon, later, late, all } = agesNow(world);
  expect([late.from, late.to, later.from, later.to, soon.from, soon.to]).toEqual([
    '2025-11-24',
    '2026-11-09',
    '2026-11-10',
    '2026-11-18',
    '2026-11-19',
    '2026-11-24',
  ]);
  expect(all).toEqual({ from: late.from, to: soon.to });
  expect(daysAsked(between(all.from, all.to), world.now()).period).toMatchObject(all);
  close();
});
