import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { circumstanceIn, partWays } from '../../src/understanding/circumstance.ts';

const matterOf = (id: string) => {
  const found = catalogue.matter(id);
  if (!found) throw new Error(`no matter ${id}`);
  return found;
};
const departmentFor = (id: string, words: string) => circumstanceIn(words, matterOf(id), catalogue)?.department;

describe('the circumstance on which the lead depends', () => {
  test.each([
    ['CG29', '狗叫了一晚上', 'police'],
    ['CG29', '流浪狗成群在小区转', 'enforcement-team'],
    ['CG06', '厂房机器半夜嗡嗡响', 'ecology'],
    ['CG06', '超市喇叭整天喊大减价', 'police'],
    ['SC08', '驾校收了钱不给练车', 'transport'],
    ['SC08', '理发店充值卡退不了', 'market-supervision'],
    ['YX08', '有人私自给煤气瓶灌气', 'market-supervision'],
    ['MT03', '物业把水停了逼交物业费', 'housing'],
    ['YX14', '外墙瓷砖掉下来', 'housing'],
    ['YX14', '广告牌被风吹歪', 'enforcement-team'],
    ['SC14', '医保卡刷大米食用油', 'medical-insurance'],
  ])('%s %s', (id, words, department) => {
    expect(departmentFor(id, words)).toBe(department);
  });

  test.each([
    ['CG29', '狗的事谁管'],
    ['CG06', '太吵了'],
    // What the matter is about is none of its circumstances.
    ['YX08', '饭店后厨放了六七个煤气罐'],
    ['MT04', '物业费的事谁管'],
    // Denied: nobody is in there.
    ['SC13', '电梯停了，没人困在里面'],
    // What another matter is called by.
    ['MT03', '物业三个月没打扫楼道了还催物业费'],
    ['SC08', '培训班突然关门，还有二十节课没退'],
    // Words of two circumstances.
    ['CG06', '空调外机响，店门口喇叭也响'],
  ])('is left open: %s %s', (id, words) => {
    expect(departmentFor(id, words)).toBeUndefined();
  });

  test('somebody in the lift is told from nobody in it', () => {
    expect(circumstanceIn('老人困在电梯里', matterOf('SC13'), catalogue)?.urgent).toBe(true);
    expect(circumstanceIn('电梯故障停着不修', matterOf('SC13'), catalogue)?.urgent).toBeUndefined();
  });

  test('a matter that depends on nothing has none', () => {
    expect(circumstanceIn('楼下烧烤店油烟太大', matterOf('CG04'), catalogue)).toBeUndefined();
  });

  test('what is one department’s at the same urgency in every case is no question', () => {
    const option = { when: '甲', department: 'police', for: '查' };
    expect(partWays([option, { ...option, when: '乙' }])).toBe(false);
    expect(partWays([option, { ...option, when: '乙', urgent: true }])).toBe(true);
    expect(partWays([option, { ...option, when: '乙', department: 'housing' }])).toBe(true);
    // None of today's list is left out for that.
    for (const { lead } of catalogue.matters) if (lead.depends) expect(partWays(lead.depends.options)).toBe(true);
  });
});
