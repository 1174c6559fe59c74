import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { whomFirst } from '../../src/bot/visits/whom-first.ts';
import { aPerson } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

test('whom to call first: by the public number, else who acts for it, never somebody who stands there', async () => {
  const { world, close } = await openWorld();
  const roster = await readRoster(world);
  const there = { openId: aPerson(idOf('市监所值班员')), name: '市监所值班员', number: null, departments: [] };
  const place = { community: null, grid: null, detail: '样例路 1 号' };
  const asked = (first: string | null, people = [there].slice(1)) =>
    whomFirst({ first }, { ...place, people }, roster, catalogue);
  expect(asked(null)).toBeUndefined();
  expect(asked('power-company')?.phone).toBe('95598');
  expect(asked('market-supervision')?.people).toContain('市监所值班员');
  expect(asked('market-supervision', [there])?.people).not.toContain('市监所值班员');
  // The district's body is reached through the section that takes in for it.
  expect(asked('gas-authority')?.people).toEqual(
    roster
      .workersOf('urban-management')
      .slice(0, 2)
      .map(({ name }) => name),
  );
  close();
});
