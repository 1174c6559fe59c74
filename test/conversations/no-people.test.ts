import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('a department without people, on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  const desk = () => office.with('指挥室派遣员', '指挥室');
  const alone = () => office.with('指挥室派遣员');

  test('the picker says so, and what it means, before it is chosen', async () => {
    const worker = office.with('网格员甲');
    await worker.says('塔罗牌占卜改名字要收钱');
    await worker.clicks('提交指挥室');
    await worker.clicks('提交', {
      form: { estate: '德加小区', detail: '门口', description: '井里冒水，管子好像断了' },
    });
    await desk().clicks('派遣');
    const form = await alone().text();
    expect(form).toContain('排水公司（无人值班）');
    expect(form).toContain('综合行政执法队\n');
    expect(form).toContain('由指挥室打电话通知，并代它签收、反馈');
  });

  test('the desk calls, signs and feeds back in its place; it is recorded as such', async () => {
    await alone().clicks('提交', { form: { lead: '-', leadOther: 'drainage-company', for: '抢修' } });
    const card = await desk().text();
    expect(card).toContain('排水公司在飞书里没有人，请打电话通知');
    for (const way of ['代签收', '改派', '转出']) expect(card).toContain(way);
    expect(await desk().clicks('代签收')).toContain('签收');
    await desk().clicks('代反馈');
    expect(await alone().clicks('提交', { form: { outcome: 'solved', text: '电话里说管子换好了' } })).toContain('反馈');
    await desk().clicks('经过');
    const timeline = await alone().text();
    expect(timeline).toContain('指挥室代排水公司');
  });

  test('a support without people is fed back for by the desk, recorded as such', async () => {
    const worker = office.with('网格员甲');
    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    await worker.clicks('提交', {
      form: { estate: '德加小区', detail: '7 幢', description: '油烟', object: '别家店' },
    });
    await office.with('执法队值班员', '执法队值班群').clicks('签收');
    await office.with('执法队值班员', '执法队值班群').clicks('请求配合');
    await office
      .with('执法队值班员')
      .clicks('提交', { form: { department: '-', departmentOther: 'drainage-company', for: '看看隔油池' } });
    expect(await desk().title()).toContain('请配合');
    await desk().clicks('代配合反馈');
    const form = { department: 'drainage-company', text: '电话里说隔油池满了，明天来清' };
    expect(await alone().clicks('提交', { form })).toContain('配合反馈');
    await desk().clicks('经过');
    expect(await alone().text()).toContain('指挥室代排水公司');
  });

  test('where its own people act nobody stands in', async () => {
    const worker = office.with('网格员甲');
    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    await worker.clicks('提交', { form: { estate: '德加小区', detail: '3 幢', description: '油烟' } });
    await alone().says('指挥台');
    expect(await office.with('执法队值班员', '执法队值班群').text()).not.toContain('代签收');
  });

  test('nothing the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
