import { expect, test } from 'vitest';
import { groupWordsOf } from '../../src/bot/council/group-words.ts';

test.each([
  ['进展 已经到场', { kind: 'note', note: 'progress', text: '已经到场' }],
  ['进展：已经到场', { kind: 'note', note: 'progress', text: '已经到场' }],
  ['决定\n周五前搬走', { kind: 'note', note: 'decision', text: '周五前搬走' }],
  ['决定', { kind: 'note', note: 'decision', text: '' }],
  ['分工 派出所 查赃物 明天', { kind: 'task', text: '派出所 查赃物 明天' }],
  ['决定周五前搬走', { kind: 'note', note: 'decision', text: '周五前搬走' }],
  ['小结', { kind: 'summary' }],
  ['小结。', { kind: 'summary' }],
  ['会商小结', { kind: 'summary' }],
])('%s', (words, expected) => {
  expect(groupWordsOf(words)).toEqual(expected);
});

test.each(['狗咬人了怎么办', '有什么进展吗', '小结一下油烟归谁管', '谁来决定', '进展怎么样了', '决定权归谁'])(
  '%s is an ordinary question',
  (words) => {
    expect(groupWordsOf(words)).toBeUndefined();
  },
);
