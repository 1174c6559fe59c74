import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { lineFor } from '../../src/understanding/readers/small-talk.ts';
import { asLearned, heard, search } from './leaning.ts';

// What was answered wrongly once, by the model as it is learned.
test.each(['热死人了', '烦死人了', '吵死我了', '气死我了', '笑死人'])('%s kills nobody', (words) => {
  expect(asLearned(heard(words)).want).not.toBe('danger');
});

test('who died of the heat did', () => {
  expect(asLearned(heard('工地上热死了一个人'))).toMatchObject({ want: 'danger' });
});

test.each([
  ['三楼着火了快来人', 'fire'],
  ['有人在河里，在喊救命', 'water'],
  ['有人要跳楼', 'suicide'],
])('%s is %s, whoever cries for help', (words, danger) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'danger', danger });
});

test.each([
  ['溺水', 'water'],
  ['跳楼', 'suicide'],
  ['车祸！！', 'crash'],
  ['3幢有人触电了，快来人', 'electric'],
  ['煤气罐着火', 'fire'],
  ['文三路口车祸', 'crash'],
  ['喝农药了', 'poison'],
  ['婴儿没呼吸了', 'medical'],
  ['心脏病发作', 'medical'],
  ['有人昏过去了', 'medical'],
  ['孩子不见了', 'missing'],
  ['独居老人敲门没反应', 'missing'],
  ['隔壁拿菜刀出来了', 'violence'],
])('%s is shouted: %s', (words, danger) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'danger', danger });
});

test.each(['防溺水宣传', '灶头打不着火', '有没有跳楼价', '救溺水的奖多少', '水里有人放生'])(
  '%s is none, whatever word of one stands in it',
  (words) => {
    const wanted = asLearned(heard(words));
    expect(wanted.want === 'danger' && wanted.sure).toBe(false);
  },
);

test.each([
  ['业主投诉5幢着火了', 'fire'],
  ['【12345】市民来电称其母亲早上出门买菜至今未归，患有老年痴呆，请街道核实处理', 'missing'],
])('an order that is passed on is no reason to be calm: %s', (words, danger) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'danger', danger });
});

test('what stands on every order says nothing of the matter', () => {
  const order = '【12345】市民反映：小店占道经营（第五〇〇号），请街道尽快核实处理并回复';
  expect(asLearned(heard(order))).toEqual({ want: 'matter', words: '小店占道经营' });
  for (const words of ['我反映一个问题', '要求处理', '群众投诉', '请核实']) {
    const wanted = asLearned(heard(words));
    expect([words, 'words' in wanted ? wanted.words : words]).toEqual([words, words]);
  }
});

test('a matter stands below a red card only where it is likely', () => {
  expect(asLearned(heard('心脏病发作'))).toMatchObject({ matters: [] });
  expect(asLearned(heard('三楼着火了快来人'))).toMatchObject({ matters: ['YX17'] });
});

test.each(['整改时限给几天', '当事人不签字怎么办', '和交警的边界怎么分', '这类事情我们社区能先做点什么'])(
  '%s names nothing of its own: it is of what was shown, and too little where nothing was',
  (words) => {
    expect(asLearned(heard(words, { before: [{ matter: 'CG02' }] }))).toMatchObject({
      want: 'section',
      matter: 'CG02',
    });
    expect(asLearned(heard(words))).toEqual({ want: 'unclear' });
  },
);

test.each([
  ['今天几点来电', { want: 'matter' }],
  ['我要举报书记贪污', { want: 'matter' }],
  ['秤不准', { want: 'matter' }],
  ['油炯扰民', { want: 'matter' }],
  ['今晚谁带班', { want: 'duty' }],
  ['OK', { want: 'small-talk' }],
  ['123', { want: 'unclear' }],
  ['有味道', { want: 'unclear' }],
])('%s is taken for what it is', (words, wanted) => {
  expect(asLearned(heard(words))).toMatchObject(wanted);
});

test.each(['qwerty', 'qwer', 'asdfgh', 'hello world', 'good morning', 'abc', 'zxcvbnm', 'the cat'])(
  'keys and words of another language are no matter, whatever letters were heard: %s',
  (words) => {
    expect(search(typed(words)).kind).not.toBe('answer');
  },
);

test.each(['1', '7', '88', '886', '123', '2026'])('a number by itself is too little: %s', (words) => {
  expect(asLearned(heard(words)).want).toBe('unclear');
});

test.each(['糖醋里脊怎么烧', '西红柿炒蛋怎么做', '日语早上好怎么说', '推荐一部喜剧片', '帮我导航到东站'])(
  'what people ask any assistant is in no list: %s',
  (words) => {
    expect(search(typed(words))).toMatchObject({ kind: 'not-listed', referral: 'small-talk' });
  },
);

test('reporting an official goes to 12388, not to the street', () => {
  expect(search(typed('我要举报书记贪污'))).toMatchObject({ kind: 'not-listed', referral: 'discipline' });
  expect(search(typed('今天几点来电'))).toMatchObject({ kind: 'not-listed', referral: 'power-supply' });
});

test('a character drawn like the right one is read as it', () => {
  for (const words of ['油炯扰民', '楼下烧烤店油炯太大'])
    expect(search(typed(words))).toMatchObject({ kind: 'answer', hit: { matter: 'CG04' } });
});

test('a house number makes no matter of a place', () => {
  expect(asLearned(heard('德加小区12幢2单元502'))).toEqual({ want: 'place' });
});

test('a noun that names one matter is no small talk', () => {
  expect(asLearned(heard('白蚁'))).toMatchObject({ want: 'matter' });
});

test.each([
  ['不对，是路灯坏了不亮', '是路灯坏了不亮'],
  ['不对，人没关在里面，是门坏了', '人没关在里面，是门坏了'],
  ['错了，是隔壁那家店摆到路上', '是隔壁那家店摆到路上'],
  ['不是这个 我问的是装修太吵', '我问的是装修太吵'],
  ['不是楼上漏水，是下水道堵了', '是下水道堵了'],
  ['错了，是消防通道被车堵了', '是消防通道被车堵了'],
  ['不对，路口红绿灯坏了三天，车都乱开', '路口红绿灯坏了三天，车都乱开'],
  ['不对不对，楼下理发店关门了卡里还有两千', '楼下理发店关门了卡里还有两千'],
])('%s corrects what was answered, and says what it is instead', (words, instead) => {
  const about = { matter: 'CG04' };
  expect(asLearned(heard(words, { before: [about] }))).toEqual({ want: 'correction', about, instead });
});

test.each(['打不了卡', '再说一遍', '这么久了都没人管', '没人管吗', '挂不上号'])(
  '%s corrects nothing, whatever was answered',
  (words) => {
    expect(asLearned(heard(words, { before: [{ matter: 'CG04' }] })).want).not.toBe('correction');
  },
);

test.each(['asdf', 'zxcv', 'hjkl', 'zhdkw'])('%s is no matter', (words) => {
  expect(['unclear', 'small-talk']).toContain(asLearned(heard(words)).want);
});

test('what begins with 不对 where nothing was answered is a question of its own', () => {
  expect(asLearned(heard('不对，是路灯坏了不亮')).want).toBe('matter');
});

test('words about a matter beyond doubt are red only where more speaks for a danger', () => {
  expect(asLearned(heard('KTV着火了，里面有人'))).toMatchObject({ want: 'danger', danger: 'fire' });
});

test.each([
  ['派出所电话', 'CG26', { want: 'duty', department: 'police' }],
  ['防汛谁负责', 'CG26', { want: 'duty', department: 'emergency-fire' }],
  ['今晚谁带班', 'CG26', { want: 'duty', department: undefined }],
  ['健身房跑路了', 'CG04', { want: 'matter', words: '健身房跑路了' }],
])('%s is asked for itself, whatever was spoken of before', (words, matter, wanted) => {
  expect(asLearned(heard(words, { before: [{ matter }] }))).toEqual(wanted);
});

test.each(['管不管', '麻烦处理一下', '噪音'])('%s says of nothing in particular what it wants', (words) => {
  expect(asLearned(heard(words)).want).toBe('unclear');
});

test('what is to be done about it is no concern of its own', () => {
  const order = '来电人反映：其母被推销员骗走三万元买保健品，要求退款并查处';
  expect(asLearned(heard(order))).toMatchObject({ want: 'matter' });
});

test('whoever says that they go, or that it is done with, is not asked what it is about', () => {
  for (const words of ['好的我去现场看看', '没事了，已经解决了', '收到，马上安排人过去'])
    expect([words, lineFor(words)]).toEqual([words, '好，有事再叫我。']);
  expect(lineFor('好的')).toBeUndefined();
  expect(lineFor('早啊')).toContain('我在');
  for (const asks of ['天气预报里说的那个样子', '今天下雨吗', '热死人了']) expect(lineFor(asks)).toContain('没听出');
});

test('a sign that the words do not bear out is none, and of the wrong danger gives way to the likeliest', () => {
  expect(asLearned(heard('绿化带里停满车，草都压死了，垃圾桶也翻在地上')).want).not.toBe('danger');
  expect(asLearned(heard('化工店门口一个桶冒白烟，味道刺得眼睛睁不开'))).toMatchObject({ danger: 'poison' });
  expect(asLearned(heard('有人扛着煤气罐说要跟物业同归于尽'))).toMatchObject({ danger: 'threat' });
});
