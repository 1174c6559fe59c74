import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** One white pixel. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const FORM = { estate: '德加小区', detail: '3 幢底商烧烤店', description: '油烟直排，三楼不敢开窗' };

describe.each(HOSTS)('a case on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('three presses from the answer card, signed, worked, confirmed, closed', async () => {
    const worker = office.with('网格员甲');
    const duty = office.with('执法队值班员', '执法队值班群');
    const officer = office.with('执法队值班员');

    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    expect(await worker.title()).toBe('上报事件');
    expect(await worker.clicks('提交', { form: FORM })).toMatch(/^已上报：WX-\d{6}-\d{3}$/);
    expect(await worker.text()).toContain('照片直接发到这里');

    expect(await duty.title()).toBe('请签收：餐饮油烟扰民');
    expect(await duty.clicks('签收')).toContain('签收');
    expect(await duty.text()).toContain('执法队值班员');

    await worker.sends(PHOTO);
    await duty.clicks('反馈');
    expect(await officer.title()).toBe('反馈：餐饮油烟扰民');
    await officer.sends(PHOTO);
    const toast = await officer.clicks('提交', { form: { outcome: 'solved', text: '净化器已清洗并开足' } });
    expect(toast).toContain('反馈');

    // One in ten goes to the desk first.
    const desk = office.with('指挥室派遣员', '指挥室');
    if ((await desk.texts()).some((text) => text.includes('请核查'))) await desk.clicks('核查通过');

    expect(await worker.title()).toBe('现场解决了吗？餐饮油烟扰民');
    expect(await worker.text()).toContain('净化器已清洗并开足');
    await worker.clicks('已解决');
    expect(await worker.text()).toContain('已办结');
    expect(await duty.text()).toContain('已办结');
  });

  test('nothing the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
