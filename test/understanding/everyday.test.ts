import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { createSigns } from '../../src/understanding/readers/signs.ts';
import { asLearned, heard } from './leaning.ts';

const dangerOf = (words: string, before: { matter: string }[] = []) => {
  const wanted = asLearned(heard(words, { before }));
  return wanted.want === 'danger' ? wanted.danger : undefined;
};

describe('what people say every day is no danger', () => {
  test.each([
    ...[
      '手机丢了',
      '我手机不见了',
      '书包不见了',
      '钱包丢了',
      '钥匙找不到了',
      '耳机丢了',
      '孩子书包不见了',
      '我妈的手机丢了',
    ],
    ...['孩子找不到学校上', '孩子找不到幼儿园上', '老人找不到养老院', '我妈找不到钥匙', '我妈看不见路灯'],
    ...['老头在地铁站边上找不到公交站', '女儿找不到工作', '奶奶找不到厕所'],
    ...['我老公看手机看了一晚上', '长途大巴司机边开车边看手机', '学校找不到人', '电话没人接'],
    ...['手机掉了', '手机掉地上了', '手机掉井里了', '水龙头掉了', '遥控器掉地上了'],
    ...['我女儿不理我了', '儿子不跟我说话', '我儿子不理我了', '我妈不理我了'],
    ...['我不想活得这么累 想找个便宜房子', '不想活成我妈那样', '邻居的猫跳楼了', '我家猫从六楼跳下去了'],
    ...['他在我家门口放鞋柜', '他在我门口摆摊', '老板在店门口等我', '快递员在门口等我', '他在我家楼下停车'],
    ...['他在我车前面停着', '他在我车后面停着', '高速上有人倒车', '高架上有人倒车'],
    ...['山上有人偷挖石头', '有人偷挖沙子', '山里有人偷采石'],
  ])('%s', (words) => expect(dangerOf(words)).toBeUndefined());

  test.each([
    ['他在我店门口摆', 'CG02'],
    ['电话没人接', 'CG04'],
  ])('%s, after %s', (words, matter) => expect(dangerOf(words, [{ matter }])).toBeUndefined());
});

describe('and the same words of somebody in danger are one', () => {
  test.each([
    ...['孩子不见了', '我妈找不到了', '孩子找不到', '爷爷找不到家', '找不到我妈了', '我儿子不见了 书包也不见了'],
    ...['奶奶推着婴儿车不见了', '爷爷拄着拐杖不见了', '我爸电话没人接 一个人住', '他看着看着就不见了'],
  ])('missing: %s', (words) => expect(dangerOf(words)).toBe('missing'));

  test.each([
    ...['不想活了', '我不想活得这么累 我要跳楼', '不想活在这个世界上了', '想死', '邻居跳楼了', '有人为了救猫跳楼了'],
    ...['儿子不跟我说话 站在天台上', '有个女的坐在六楼天台边上哭,腿都在外头'],
  ])('suicide: %s', (words) => expect(dangerOf(words)).toBe('suicide'));

  test.each(['救护车不来', '救护车怎么还没来', '120还没到', '120打不通'])(
    'an ambulance that does not come is no accident: %s',
    (words) => expect(dangerOf(words)).toBe('medical'),
  );

  test.each([
    ...['他在我店门口拿刀', '他在我家门口泼汽油', '他在楼下等我 说要弄死我', '有人跟踪我', '陌生人在门口等我女儿'],
    ...['他堵在我车前面砸我的车窗', '高速上有人倒车 撞上了', '长途大巴司机边开车边看手机 已经撞上护栏 有人受伤'],
    ...['手机掉水里触电了', '孩子手机掉河里 人也下去捞了', '山上石头掉下来砸到人了', '有人偷挖石头 塌下来埋了人'],
  ])('%s', (words) => expect(dangerOf(words)).toBeDefined());
});

describe('a sign', () => {
  const signs = (...written: string[]) => createSigns([{ id: 'it', signs: written, shouts: [], unless: [] }], []);

  test('keeps two parts side by side where they are joined, and apart where they are not', () => {
    expect(signs('包+丢')('包丢了')).toBe('it');
    expect(signs('包+丢')('包里的伞丢了')).toBeUndefined();
    expect(signs('包 丢')('包里的伞丢了')).toBe('it');
  });

  test('says what may not stand before or behind it', () => {
    expect(signs('找不到+!了|人')('老人找不到食堂')).toBe('it');
    expect(signs('找不到+!了|人')('老人找不到了')).toBeUndefined();
    expect(signs('!着+伞+不见')('我的伞不见了')).toBe('it');
    expect(signs('!着+伞+不见')('她打着伞不见了')).toBeUndefined();
  });

  test('knows where the words begin and end', () => {
    expect(signs('找不到+，')('孩子找不到')).toBe('it');
    expect(signs('找不到+，')('孩子找不到学校')).toBeUndefined();
    expect(signs('，+猫')('猫跳了')).toBe('it');
    expect(signs('，+猫')('为了救猫')).toBeUndefined();
  });
});

test('what is shouted may have eight characters before it', () => {
  const signOf = createSigns([{ id: 'it', signs: [], shouts: ['溺水'], unless: [] }], []);
  expect(signOf('那边有一个孩子呀溺水')).toBe('it');
});

test('every danger is told by its own signs without what only looks like it', () => {
  const signOf = createSigns(catalogue.dangers, catalogue.notNow);
  expect(signOf('孩子不见了')).toBe('missing');
  expect(signOf('孩子的书包不见了')).toBeUndefined();
});
