import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { openWorld } from '../store/open-world.ts';
import { NONCE, nonceOf } from './crowd.ts';
import { QUESTIONS } from './people.ts';

/** What is answered and kept as a question; of anything else the storm would say that it was lost. */
const KEPT = ['matter', 'section', 'manual', 'bundle', 'several', 'danger', 'correction', 'place'];

test('what tells the questions of a storm apart changes none of what they are read as', async () => {
  const { world, close } = await openWorld();
  for (let n = 101; n < 3_000; n += 131)
    for (const question of QUESTIONS) {
      const words = `${question}（${nonceOf(n)}）`;
      expect(NONCE.exec(words)?.[0]).toBe(nonceOf(n));
      const { want } = world.understand({ words: typed(words), before: [], quoted: undefined });
      expect([words, KEPT.includes(want)]).toEqual([words, true]);
    }
  close();
});
