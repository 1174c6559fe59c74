import { expect, test } from 'vitest';
import { chaosOnWorkerd } from './chaos-workerd.ts';
import { KEPT } from './verdict.ts';

const SEED = 7;
const say = () => {};

test('the same story without kills on workerd with D1', async () => {
  const { verdict, thrown, counts } = await chaosOnWorkerd({ seconds: 6, seed: SEED, say });
  expect(verdict).toMatchObject(KEPT);
  expect(Object.keys(thrown).length).toBeGreaterThan(5);
  expect(counts.messages).toBeGreaterThan(20);
  expect(counts.transitions).toBeGreaterThan(3);
});
