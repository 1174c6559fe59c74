import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

const FORM = { estate: '德加小区', detail: '3 幢底商', description: '油烟直排，三楼不敢开窗', urgent: true };

/** An urgent case whose department falls away, step by step: within a minute somebody has it, and can do something. */
describe.each(HOSTS)('nobody hears, on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  const person = (name: string) => {
    const { people } = office.platform.sandbox.tenant;
    const found = [...people.values()].find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const resigns = (name: string) => {
    person(name).resigned = true;
  };
  const dissolves = async (owner: string, name: string) => {
    const { client } = office.platform;
    const chats = await client.chats(person(owner).openId);
    await client.dissolveGroup(person(owner).openId, chats.find((chat) => chat.name === name)?.chat_id ?? '');
    await office.passes('PT1S');
  };
  let shop = 0;
  /** A new urgent case; its number. */
  const reports = async (): Promise<string> => {
    const worker = office.with('网格员甲');
    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    shop += 1;
    const toast = await worker.clicks('提交', { form: { ...FORM, detail: `${shop} 幢`, object: `第 ${shop} 家` } });
    return /WX-\d{6}-\d{3}/.exec(toast)?.[0] ?? toast;
  };
  const has = async (name: string, number: string, group?: string) =>
    (await office.with(name, group).texts()).filter((text) => text.includes(number) && /请签收|没送到/.test(text));

  test('the duty chat has it', async () => {
    const number = await reports();
    expect(await has('执法队值班员', number, '执法队值班群')).toHaveLength(1);
    expect(await has('执法队值班员', number)).toHaveLength(0);
  });

  test('the chat is dissolved: what waited there comes to the people on duty, and so does the next', async () => {
    const waiting = await reports();
    await dissolves('执法队负责人', '执法队值班群');
    expect(await has('执法队值班员', waiting)).toHaveLength(1);
    const next = await reports();
    const [card = ''] = await has('执法队值班员', next);
    expect(card).toContain('没送到：综合行政执法队值班群');
    const officer = office.with('执法队值班员');
    expect(await officer.clicks('签收')).toContain('签收');
    expect(await officer.text()).not.toContain('没送到');
  });

  test('the officer on duty has left: the head has it', async () => {
    resigns('执法队值班员');
    const number = await reports();
    expect(await has('执法队负责人', number)).toHaveLength(1);
    expect(await has('指挥室派遣员', number, '指挥室')).toHaveLength(0);
  });

  test('the head has left too: the desk has it, and 指挥台 says who is not reached', async () => {
    resigns('执法队负责人');
    const number = await reports();
    expect(await has('指挥室派遣员', number, '指挥室')).toHaveLength(1);
    const desk = office.with('指挥室派遣员');
    await desk.says('指挥台');
    expect(await desk.text()).toMatch(/通知不到：.*综合行政执法队值班群.*执法队值班员.*执法队负责人/);
  });

  test('the desk’s chat is dissolved: each dispatcher has it; when they have left, the leader', async () => {
    await dissolves('指挥室派遣员', '指挥室');
    const number = await reports();
    expect(await has('指挥室派遣员', number)).toHaveLength(1);
    resigns('指挥室派遣员');
    const last = await reports();
    expect(await has('带班领导', last)).toHaveLength(1);
  });

  test('whoever is reached again is no longer named', async () => {
    for (const name of ['执法队值班员', '指挥室派遣员']) person(name).resigned = false;
    const number = await reports();
    expect(await has('执法队值班员', number)).toHaveLength(1);
    await office.passes('PT5M');
    const desk = office.with('指挥室派遣员');
    await desk.says('指挥台');
    const text = await desk.text();
    expect(text).not.toContain('执法队值班员');
    expect(text).toContain('通知不到：综合行政执法队值班群');
  });
});
