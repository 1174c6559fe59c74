import { describe, expect, test } from 'vitest';
import { askedIn } from '../../src/understanding/readers/asks.ts';
import { heard, leaning, understood } from './leaning.ts';

/** Words that tell of more than they ask: the weighing leaves them to the matters. */
const ELSE = leaning('else:CG');

describe('a section that is asked for in so many words', () => {
  test.each([
    ['电瓶车进楼道充电这种事牵头的是谁呀', 'lead', 'YX03'],
    ['群租房牵头的是公安还是住建', 'lead', 'ZA10'],
    ['井盖坏了规定几小时处置完', 'limits', 'CG24'],
    ['遛狗不拴绳第一次被抓怎么个罚法', 'penalty', 'CG29'],
    ['飞线充电按哪个条例来处理，第几条', 'basis', 'YX03'],
    ['店外经营要留哪些证据', 'evidence', 'CG02'],
    ['加装电梯一楼坚决反对，有没有沟通话术', 'talk', 'MT07'],
    ['店家把货摆到人行道上有哪些部门要配合', 'support', 'CG02'],
    ['违建拆除走什么流程', 'procedure', 'CG08'],
    // A kind of place is named, and its border is asked for.
    ['餐馆油烟 环保和城管的边界', 'boundary', 'CG04'],
  ])('%s: %s of %s, though most of it tells of the matter', (words, section, matter) => {
    expect(understood(heard(words), ELSE)).toMatchObject({ want: 'section', section, matter });
  });

  test('whoever asks for two of them is told the whole', () => {
    expect(askedIn('违建罚多少，依据是什么')).toBeUndefined();
    expect(understood(heard('违建罚多少，依据是什么'), ELSE)).toMatchObject({ want: 'matter' });
  });

  test.each([
    '围挡比红线多出去两米，人行道没了',
    '灭火器压力到红线了',
    '打开小程序才知道是忽悠',
    '拍照取证还被抢手机打了',
  ])('what only sounds so asks for none: %s', (words) => {
    expect(askedIn(words)).toBeUndefined();
  });

  test('after something else it is about that, unless the rest names another beyond doubt', () => {
    const before = [{ matter: 'CG04' }];
    expect(understood(heard('那个要罚多少钱', { before }), leaning('penalty', { bare: 1 }))).toMatchObject({
      matter: 'CG04',
    });
    expect(understood(heard('路灯不亮几个工作日修好', { before }), ELSE)).not.toMatchObject({ matter: 'CG04' });
  });
});
