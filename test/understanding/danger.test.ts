import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { asLearned, catalogue, ELSE, FUMES, heard, leaning, understood } from './leaning.ts';

describe('danger', () => {
  const danger = catalogue.danger('fire');
  const red = (more = {}) => leaning('else:YX', { danger: { share: 0.8, id: danger?.id ?? '', own: 0 }, ...more });

  test('outranks a number, a wish and a matter', () => {
    expect(understood(heard('WX-261124-001 那边着火了'), red())).toMatchObject({ want: 'danger', danger: danger?.id });
    expect(understood(heard('着火了'), red({ first: 'list-mine', share: 0.9 }))).toMatchObject({ want: 'danger' });
  });

  test('below its threshold the words are read on', () => {
    const faint = leaning('else:YX', { danger: { share: 0.1, id: danger?.id ?? '', own: 0 } });
    expect(understood(heard(FUMES), faint)).toMatchObject({ want: 'matter' });
  });

  test.each([
    ['三楼着火了，快来人', 'fire'],
    ['着火快来人啊', 'fire'],
    ['救命啊，有人要跳楼', 'suicide'],
    ['救救我，他拿刀砍人了', 'violence'],
    ['快来人', 'violence'],
  ])('a cry for help goes after what else is said: %s', (words, danger) => {
    expect(understood(heard(words), ELSE)).toMatchObject({ want: 'danger', danger });
  });

  test('somebody called behind a whole story is in danger only where the story tells of one', () => {
    const calls = (words: string) => understood(heard(words), ELSE).want;
    expect(calls('那个三楼那户人家的水管爆了水往下面流我家都淹了快来人')).not.toBe('danger');
    expect(calls('那个三楼那户人家着火了烟往外面冒我们都下不来快来人')).toBe('danger');
    expect(calls('那个三楼那户人家一直在里面大声喊叫也不开门，救命啊')).toBe('danger');
  });

  test('stands anywhere in a long message', () => {
    const calm = '今天走访了二十户人家，楼道都很干净。';
    const calmly = calm.repeat(120);
    expect(understood(heard(calmly), ELSE).want).not.toBe('danger');
    for (let at = 0; at < calmly.length; at += 37)
      expect(understood(heard(`${calmly.slice(0, at)}着火了，快来人${calmly.slice(at)}`), ELSE)).toMatchObject({
        want: 'danger',
        danger: 'fire',
      });
  });

  test('of the message that bare words point at', () => {
    const quoted = { words: typed('三楼着火了，快来人') };
    expect(understood(heard('这个谁管', { quoted }), ELSE)).toMatchObject({ want: 'danger', danger: 'fire' });
    expect(understood(heard(FUMES, { quoted }), ELSE)).toMatchObject({ want: 'matter' });
  });

  test('of several told of, the one that may still harm whoever comes to help', () => {
    const red = (words: string, id: string, own = 0.9) =>
      understood(heard(words), leaning('else:YX', { danger: { share: own, id, own } }));
    expect(red('摊位那边有人被捅了，满地是血，人昏过去了', 'medical')).toMatchObject({ danger: 'violence' });
    expect(red('有人晕倒了，屋里一股煤气味', 'medical')).toMatchObject({ danger: 'gas' });
    // No sign of the lift, but the words lean to it.
    expect(red('困在里面，有一个晕倒了', 'lift')).toMatchObject({ danger: 'lift' });
    expect(red('困在里面，有一个晕倒了', 'lift', 0.2)).not.toMatchObject({ danger: 'lift' });
    expect(red('水里有人在扑腾', 'water')).toMatchObject({ danger: 'water' });
    expect(red('从水里捞上来的，没呼吸了', 'medical')).toMatchObject({ danger: 'medical' });
  });

  test('what was, what is practised and what is only asked about is no danger of now', () => {
    const calm = leaning('else:YX');
    expect(understood(heard('楼道里着火了'), calm)).toMatchObject({ want: 'danger', danger: 'fire' });
    const [past] = catalogue.notNow;
    expect(understood(heard(`${past?.split(/[ |]/)[0]}楼道里着火了`), calm).want).not.toBe('danger');
  });

  test('what speaks against it asks for more than words that lean to it', () => {
    const leans = (share: number) => leaning('else:YX', { danger: { share, id: 'fire', own: share } });
    expect(understood(heard('车棚那边有动静'), leans(0.5))).toMatchObject({ want: 'danger' });
    expect(understood(heard('去年车棚那边有动静'), leans(0.5)).want).not.toBe('danger');
    expect(understood(heard('去年车棚那边有动静'), leans(0.8))).toMatchObject({ want: 'danger' });
  });

  test.each([
    ['有人打120了没，门口躺着一个', 'medical'],
    ['工人从四楼栽下来了', 'medical'],
    ['楼道烟感在响，白茫茫的', 'fire'],
    ['照火了，快来', 'fire'],
    ['火扑灭了，屋里一股煤气味', 'gas'],
  ])('%s', (words, danger) => {
    expect(understood(heard(words), ELSE)).toMatchObject({ want: 'danger', danger });
  });

  test.each(['大树倒在路中间了', '饭店天天往窨井倒潲水', '树上有马蜂窝，没叮过人'])('%s is none', (words) => {
    expect(understood(heard(words), ELSE).want).not.toBe('danger');
  });

  test.each([
    ['救命啊这表格怎么这么多', false],
    ['救命！作业太多了', false],
    ['救命啊火太大了', true],
    ['救命啊好多血', true],
    ['救命，人太多了', true],
    ['救命', true],
  ])('「救命」 only exclaims at what is much or tedious: %s', (words, danger) => {
    expect(asLearned(heard(words)).want === 'danger').toBe(danger);
  });

  test('a danger the list does not know is none', () => {
    const unknown = leaning('else:YX', { danger: { share: 0.9, id: 'no-such', own: 0 } });
    expect(understood(heard(FUMES), unknown)).toMatchObject({ want: 'matter' });
  });
});

test.each([
  '消火栓门打不开了，里面水带也没有',
  '这个表格填得我想跳楼',
  '防溺水的牌子倒了，谁去扶一下',
  '被物业费压得喘不过气',
])('%s has the words of a danger and is none', (words) => expect(asLearned(heard(words)).want).not.toBe('danger'));

test.each(['隔壁门打不开，小孩在柜子里面出不来', '货架倒了，人被压得喘不过气', '防溺水牌子那边有小孩掉河里了'])(
  '%s is one',
  (words) => expect(asLearned(heard(words)).want).toBe('danger'),
);
