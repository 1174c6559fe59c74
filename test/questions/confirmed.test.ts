import { expect, test } from 'vitest';
import { confirmedBy } from '../../src/questions/confirmed.ts';

const press = (question: string, action: string, matter: string, reason?: string) => ({
  question,
  words: `话 ${question}`,
  action,
  matter,
  reason,
});

test('the matter pressed last confirms a question; looking at one does not', () => {
  const presses = [press('a', 'choose', 'CG04'), press('a', 'choose', 'CG03'), press('b', 'show-matter', 'CG06')];
  expect(confirmedBy(presses)).toEqual([{ words: '话 a', matter: 'CG03' }]);
});

test('going on with an answer confirms it', () => {
  expect(confirmedBy([press('a', 'report', 'CG04'), press('b', 'settle', 'CG29')]).map((one) => one.matter)).toEqual([
    'CG04',
    'CG29',
  ]);
});

test('a correction takes it back, unless only the manual was wrong or another matter was meant', () => {
  const chosen = press('a', 'choose', 'CG04');
  expect(confirmedBy([chosen, press('a', 'correct', 'CG04', 'department')])).toEqual([]);
  expect(confirmedBy([chosen, press('a', 'correct', 'CG04', 'outdated')])).toHaveLength(1);
  expect(confirmedBy([chosen, press('a', 'correct', 'CG06', 'other')])).toHaveLength(1);
});
