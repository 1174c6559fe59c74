import { expect, test } from 'vitest';
import { CASE_FIGURES } from '../../catalogue/figures/figure.ts';
import type { Child } from '../../src/cases/record/parent.ts';
import { countsOf } from '../../src/figures/cases.ts';
import { inState } from '../cases/story.ts';
import { aCase } from '../harness/ids.ts';

const CHILD: Child = {
  id: aCase('WX-261102-101'),
  title: '餐饮油烟扰民',
  lead: 'enforcement-team',
  urgent: false,
  state: 'closed',
  due: null,
  signed: true,
  ended: true,
  outcome: 'solved',
  said: null,
  fedBackBy: null,
};
const closed = () => inState('closed').the();
const figuresOf = (c: Parameters<typeof countsOf>[0]) => countsOf(c).counts.map(({ figure }) => figure);

test('a 总事件 is counted for what is said to the resident, its 分事件 for what was done', () => {
  const parent = { ...closed(), children: [CHILD], onBehalf: { phone: null, wantsReply: true } };
  expect(figuresOf(parent)).toEqual(['contacted', 'reached', 'solved', 'pleased', 'fairly-pleased']);
  expect(figuresOf(closed())).toEqual(expect.arrayContaining(['opened', 'closed', 'in-time', 'reached', 'solved']));
  expect(CASE_FIGURES).toEqual(expect.arrayContaining(figuresOf(closed())));
});

test('a 分事件 that was reported up is not held against those who were asked', () => {
  const child = { ...closed(), closing: { how: 'reported-up', outcome: 'solved', by: null } } as const;
  const of = (figure: string) => countsOf(child).counts.filter((count) => count.figure === figure);
  expect(of('reached')).toMatchObject([{ out: 'reported-up' }]);
  expect(of('solved')).toEqual([]);
  expect(of('closed')).toMatchObject([{ n: 1 }]);
});

test('who said nothing of how it was dealt with is in the denominator of 满意 all the same', () => {
  const of = (satisfaction: 'pleased' | 'fairly-pleased' | 'displeased' | null) =>
    countsOf({ ...closed(), satisfaction }).counts.flatMap((count) =>
      count.figure.includes('pleased') && 'n' in count ? [`${count.figure} ${count.n}/${count.d}`] : [],
    );
  expect(of('pleased')).toEqual(['pleased 1/1', 'fairly-pleased 0/1']);
  expect(of('fairly-pleased')).toEqual(['pleased 0/1', 'fairly-pleased 1/1']);
  expect(of('displeased')).toEqual(['pleased 0/1', 'fairly-pleased 0/1']);
  expect(of(null)).toEqual(['pleased 0/1', 'fairly-pleased 0/1']);
});
