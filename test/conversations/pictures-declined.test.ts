import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** One white pixel. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const FORM = { estate: '德加小区', detail: '3 幢底商烧烤店', description: '油烟直排，三楼不敢开窗' };
const AGAIN = '这一张没收到，请再发。';

describe.each(HOSTS)('a picture that Feishu declines, on %s', (kind) => {
  let office: Office;
  let number = '';
  beforeAll(async () => {
    office = await openOffice(kind);
    const worker = office.with('网格员甲');
    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    number = (await worker.clicks('提交', { form: FORM })).slice(-13);
  });
  afterAll(() => office.close());
  const declines = (api: string, code: number) =>
    office.platform.client.setFaults({ next: { kind: 'code', api, code, msg: 'declined' } });

  test.each([
    ['the upload', 'im.image.create', 234011],
    ['the upload', 'im.image.create', 234039],
    ['handing it over', 'im.message.resource.get', 234003],
  ])('%s, by %s %i: asked for again, kept nowhere; sent again it is there', async (_, api, code) => {
    const worker = office.with('网格员甲');
    await declines(api, code);
    await worker.sends(PHOTO);
    expect(await worker.text()).toBe(AGAIN);
    await worker.sends(PHOTO);
    expect(await worker.text()).toContain(`照片收进 ${number}「餐饮油烟扰民」了`);
  });

  test('the case holds what was sent again, and nothing else', async () => {
    const worker = office.with('网格员甲');
    await worker.says(`事件 ${number}`);
    await worker.clicks('经过');
    expect((await worker.text()).split('照片：1 张')).toHaveLength(4);
  });

  test('one that a form waits for: the form says so, and takes the next', async () => {
    const duty = office.with('执法队值班员', '执法队值班群');
    const officer = office.with('执法队值班员');
    await duty.clicks('签收');
    await duty.clicks('反馈');
    await declines('im.image.create', 234006);
    await officer.sends(PHOTO);
    expect(await officer.text()).toBe(AGAIN);
    expect(await officer.clicks('提交', { form: { outcome: 'solved', text: '已清洗' } })).toContain('照片');
    await officer.sends(PHOTO);
    expect(await officer.text()).toContain('照片收进「反馈');
    expect(await officer.clicks('提交', { form: { outcome: 'solved', text: '已清洗' } })).toContain('反馈');
  });

  test('nothing else the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
