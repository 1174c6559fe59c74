import { expect, test } from 'vitest';
import { citedLaws } from '../../src/list/cited-laws.ts';
import { LIST } from './story.ts';

const law = (name: string) => ({ ...LIST.matters[0]?.basis.find((one) => 'law' in one), law: name });

test('a law in doubt stands with the matters in use that cite it anywhere, what may have changed first', () => {
  const [one, two, three] = LIST.matters;
  if (!one || !two || !three) throw new Error('the list is too short');
  const bare = { penalty: [], thresholds: [], basis: [] };
  const list = {
    doubted: [
      { law: '没改的法', is: 'unverified' as const },
      { law: '改了的法', is: 'changed' as const },
      { law: '没人引用的法', is: 'changed' as const },
    ],
    matters: [
      { ...one, ...bare, basis: [law('没改的法'), law('改了的法')] },
      { ...two, ...bare, penalty: [{ ...one.penalty[0], law: '没改的法' }] },
      { ...three, ...bare, status: '停用' as const, basis: [law('改了的法')] },
    ] as typeof LIST.matters,
  };
  expect(citedLaws(list)).toEqual([
    { law: '改了的法', is: 'changed', matters: [one.id] },
    { law: '没改的法', is: 'unverified', matters: [one.id, two.id] },
  ]);
});
