import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chaos } from './chaos.ts';
import { KEPT } from './verdict.ts';

// The long form, with a seed of one's own: npm run chaos -- --seconds 300 --seed 7
const SEED = 7;
const say = () => {};

test('kills, faults and many people at once: nothing lost, nothing doubled, nothing illegal (Node)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-chaos-'));
  try {
    const { verdict, thrown, counts, kills } = await chaos({ seconds: 10, seed: SEED, folder, residents: 6, say });
    expect(verdict).toMatchObject(KEPT);
    // A run in which nothing happens proves nothing.
    expect(kills).toBeGreaterThan(0);
    expect(Object.keys(thrown).length).toBeGreaterThan(6);
    expect(counts.messages).toBeGreaterThan(50);
    expect(counts.cases).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
