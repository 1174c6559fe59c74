import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** One white pixel. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const SHOP = { estate: '德加小区', detail: '底商面馆', object: '河渚面馆', description: '油烟直排，后厨也脏' };

describe.each(HOSTS)('a report of several departments on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  const worker = () => office.with('网格员甲');
  const officer = () => office.with('执法队值班员');
  const team = () => office.with('执法队值班员', '执法队值班群');
  const police = () => office.with('派出所值班员', '派出所值班群');
  const desk = () => office.with('指挥室派遣员', '指挥室');
  let parent = '';

  test('two presses: each department gets its own, who leads is told, the reporter sees one card', async () => {
    await worker().says('沿街店铺归谁管');
    await worker().clicks('报一个问题');
    expect(await worker().title()).toBe('报一个问题：店铺');
    const form = { facts: ['outside', 'licence'], ...SHOP };
    const toast = await worker().clicks('提交', { form });
    expect(toast).toMatch(/^已上报：WX-\d{6}-\d{3}，分给综合行政执法队、市场监管所$/);
    parent = /WX-\d{6}-\d{3}/.exec(toast)?.[0] ?? '';
    expect(await team().title()).toBe('请签收：店外经营');
    expect(await office.with('市监所值班员', '市监所值班群').title()).toMatch(/^请签收：/);
    expect(await desk().text()).toContain('请牵头看住');
    await worker().says('我的事件');
    expect(await worker().text()).toContain('共 1 件');
    expect(await worker().text()).toContain('总事件');
  });

  test('a department sees its own part, and neither the whole nor another’s', async () => {
    await officer().says('待办');
    expect(await officer().text()).toContain('店外经营');
    expect(await officer().text()).toContain('共 1 件');
    await officer().says(`事件 ${parent}`);
    expect(await officer().text()).toContain('只有上报人和参与办理的人能看');
    await office.with('物业人员').says(`事件 ${parent}`);
    expect(await office.with('物业人员').text()).toContain('只有上报人和参与办理的人能看');
    expect(await police().count()).toBe(0);
  });

  test('who reports the same place again adds to it: words, and pictures sent afterwards; they read nothing of it', async () => {
    const property = office.with('物业人员');
    await property.says('沿街店铺归谁管');
    await property.clicks('报一个问题');
    const form = { facts: ['outside'], ...SHOP, description: '桌子一直摆到路口' };
    expect(await property.clicks('提交', { form })).toBe(`已并进 ${parent}，同一处正在办`);
    await property.sends(PHOTO);
    expect(await property.text()).toContain(`照片收进 ${parent} `);
    await property.says(`事件 ${parent}`);
    expect(await property.text()).toMatch(new RegExp(`并入了 ${parent}。现在.+办好了会告诉您`));
    await worker().says(`事件 ${parent}`);
    await worker().clicks('经过');
    for (const words of ['桌子一直摆到路口', '照片：1 张']) expect(await worker().text()).toContain(words);
  });

  test('pressed twice it is done once, by the wrong person not at all', async () => {
    expect(await team().clicks('签收')).toContain('已记上');
    await worker().says(`事件 ${parent}`);
    await expect(worker().clicks('可以结了')).rejects.toThrow('no card');
    await team().clicks('反馈');
    await officer().sends(PHOTO);
    const fed = { outcome: 'solved', text: '桌椅收进去了', corrected: ['1'], seen: true };
    expect(await officer().clicks('提交', { form: fed })).toContain('反馈');
    await expect(officer().clicks('提交', { form: fed })).rejects.toThrow('no card');
  });

  test('nothing the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
