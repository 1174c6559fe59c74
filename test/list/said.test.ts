import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/list/proposals/commands.ts';
import { saidIn } from '../../src/list/proposals/said.ts';
import { SAID } from './story.ts';

const nameOf = (id: string) => `部门${id}`;

describe('what a step of a proposal said stands in 经过, field by field', () => {
  test.each<[Command, string[]]>([
    [{ do: 'revise', edits: [SAID], why: '改得更明白' }, ['改得更明白']],
    [{ do: 'submit', despite: '那几句没人问' }, ['那几句没人问']],
    [{ do: 'answer', department: 'police', answer: 'object', words: '夜里没人' }, ['部门police', '不同意', '夜里没人']],
    [{ do: 'conclude', minutes: '各退一步' }, ['各退一步']],
    [{ do: 'review', verdict: 'unlawful', words: '没有依据' }, ['不合法', '没有依据']],
    [
      { do: 'adopt', meeting: '第12次办公会', date: '2026-11-20', from: '2026-12-01' },
      ['第12次办公会', '2026-11-20', '2026-12-01'],
    ],
    [{ do: 'reject', why: '说不清' }, ['说不清']],
    [{ do: 'roll-back', why: '错了', meeting: '第13次', date: '2026-11-21' }, ['错了', '第13次', '2026-11-21']],
  ])('%j', (command, words) => {
    for (const word of words) expect(saidIn(command, nameOf)).toContain(word);
  });
});
