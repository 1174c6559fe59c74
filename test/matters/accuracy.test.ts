import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const Line = z.strictObject({
  n: z.int(),
  inList: z.int(),
  top1: share,
  top3: share,
  direct: share,
  directRight: share,
  oneTap: share,
  falseOut: share,
  outRejected: share,
  msP50: z.number(),
  msP99: z.number(),
});

test('the eval ends with one JSON line, and the development questions are answered no worse than we say', () => {
  const printed = execFileSync('npm', ['run', '-s', 'eval'], { encoding: 'utf8' });
  const measured = Line.parse(JSON.parse(printed.trimEnd().split('\n').at(-1) ?? ''));
  expect(measured.n).toBe(823);
  expect(measured.inList).toBe(680);
  expect(measured.top1).toBeGreaterThan(0.95);
  expect(measured.top3).toBeGreaterThan(0.99);
  expect(measured.directRight).toBeGreaterThan(0.985);
  expect(measured.direct).toBeGreaterThan(0.78);
  expect(measured.oneTap).toBeGreaterThan(0.985);
  expect(measured.falseOut).toBeLessThan(0.042);
  expect(measured.outRejected).toBeGreaterThan(0.9);
});
