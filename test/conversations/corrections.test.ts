import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('what was answered wrongly, on %s', (kind) => {
  let office: Office;
  const worker = () => office.with('网格员甲');
  const keeper = () => office.with('清单管理员');
  const unanswered = async () => {
    await keeper().says('没答上的');
    return keeper().text();
  };

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('「不对」 in words is kept for whoever looks after the list, with what was asked', async () => {
    await worker().says('楼上漏水');
    await worker().says('不对');
    expect(await worker().text()).toContain('清单管理员会来核对');
    const told = await unanswered();
    expect(told).toContain('楼上漏水');
    expect(told).toMatch(/答的是「.+」：不对/);
  });

  test('a press says why, and the question stands there once', async () => {
    await worker().clicks('部门不对');
    const told = await unanswered();
    expect(told).toMatch(/答的是「.+」：部门不对/);
    expect(told.split('楼上漏水')).toHaveLength(2);
  });

  test('what it is instead is one tap away', async () => {
    await worker().says('楼上漏水');
    await worker().says('不是楼上漏水，是下水道堵了');
    await worker().clicks('管道堵塞与污水外溢（城市管理科）');
    expect(await worker().text()).toContain('主责');
  });

  test('where nothing was answered nothing is promised', async () => {
    await office.with('物业人员').says('不对');
    const told = await office.with('物业人员').text();
    expect(told).toContain('换个说法再说一遍');
    expect(told).not.toContain('清单管理员');
  });
});
