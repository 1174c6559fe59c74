import { expect, test } from 'vitest';
import { asLearned, heard } from './leaning.ts';

test.each(['二房东跑路', '车子挡路', '树挡路', '街道路面坑'])('「%s」 is no place', (words) => {
  expect(asLearned(heard(words)).want).toBe('matter');
});

test.each(['公租房怎么申请', '低保怎么申请', '征兵怎么报名', '台风什么时候来'])(
  '「%s」 asks for no service',
  (words) => {
    expect(asLearned(heard(words)).want).toBe('matter');
  },
);

test.each(['遛狗不牵绳怎么办', '楼上漏水怎么办', '油烟大怎么办'])('「%s」 wants the whole card', (words) => {
  expect(asLearned(heard(words)).want).toBe('matter');
});

test.each([
  ['妈走路歪了 话也说不清', 'medical'],
  ['塔吊歪了', 'trapped'],
  ['电瓶充电鼓包了在嘶嘶响', 'fire'],
  ['电表箱滋滋响 有焦味', 'fire'],
  ['楼道里有股烧焦的味道', 'fire'],
])('「%s」 is a danger', (words, danger) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'danger', danger, sure: true });
});

test.each(['三个儿子不养老娘', '他不让我见小孩', '我爸说有个投资一个月八个点', '化粪池满出来了', '他堵着我车不让走'])(
  '「%s」 is none',
  (words) => {
    expect(asLearned(heard(words)).want).toBe('matter');
  },
);
