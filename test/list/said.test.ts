import { describe, expect, test } from 'vitest';
import type { Command as PlanCommand } from '../../src/inspections/plans/commands.ts';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import { saidIn as saidOfPlan } from '../../src/inspections/plans/said.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Command } from '../../src/list/proposals/commands.ts';
import { saidIn } from '../../src/list/proposals/said.ts';
import { aPerson } from '../harness/ids.ts';
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

const DRAWN = {
  ...{ name: '联查', subjects: [{ id: SubjectId.parse('DA-1'), name: '面馆' }], lists: ['small-restaurant'] },
  ...{ departments: ['police'], from: '2026-12-01', to: '2026-12-02', notice: false, file: null },
};
const OVER = { approver: '王主任', file: '〔2026〕3号' };

describe('what a step of a plan said stands in 经过, field by field', () => {
  test.each<[PlanCommand, string[]]>([
    [{ do: 'revise', ...DRAWN, reason: 'complaint' }, ['2026-12-01', '2026-12-02', '投诉举报', '部门police']],
    [{ do: 'submit', over: OVER }, ['王主任', '〔2026〕3号']],
    [{ do: 'return', department: 'police', words: '日子不对' }, ['部门police', '日子不对']],
    [{ do: 'approve', department: 'police', words: null }, ['部门police']],
    [{ do: 'send', department: 'police', inspectors: [{ openId: aPerson('ou_a'), name: '甲' }] }, ['部门police', '甲']],
    [{ do: 'begin-urgently', why: '在漏气', over: OVER }, ['在漏气', '王主任']],
    [{ do: 'cancel', why: '店关了' }, ['店关了']],
    [{ do: 'join', subject: SubjectId.parse('DA-1'), into: PlanId.parse('JH-2') }, ['JH-2']],
  ])('%j', (command, words) => {
    for (const word of words) expect(saidOfPlan(command, nameOf)).toContain(word);
  });
});
