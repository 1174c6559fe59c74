import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pretendPages } from '../../sandbox/outside/page.ts';
import {
  createPretendPlatform,
  Filled,
  PRETEND_KEY,
  type PretendPlatform,
  pretendAccess,
} from '../../sandbox/outside/pretend.ts';
import { closed, listening } from '../harness/listening.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('an order of 141 (%s)', (kind) => {
  let office: Office;
  let pretend: PretendPlatform;
  let server: ReturnType<typeof createServer>;
  beforeAll(async () => {
    // The pretend 141 is there before the host that tells it.
    server = createServer((request, response) => getRequestListener(pretendPages(pretend).fetch)(request, response));
    const base = await listening(server);
    office = await openOffice(kind, {}, pretendAccess(`${base}/141/receipts`));
    pretend = createPretendPlatform({
      now: office.platform.clock.now,
      post: (path, body, headers) => office.ask(path, { method: 'POST', body, headers }),
    });
  });
  afterAll(async () => {
    await office.close();
    await closed(server);
  });

  const order = (id: string, more: Record<string, unknown> = {}) =>
    Filled.parse({
      id,
      class: '民生诉求',
      code: '餐饮油烟',
      text: '楼下面馆油烟很大',
      where: '德加小区3幢',
      phone: '13900001111',
      ...more,
    });
  const desk = () => office.with('指挥室派遣员', '指挥室');
  const duty = () => office.with('执法队值班员', '执法队值班群');
  const told = (id: string) =>
    pretend.came
      .filter((one) => one.order === id)
      .map(({ step, seq, signed, took }) => [seq, step, signed && took])
      .toReversed();

  test('goes its whole way: in by a signed door, to its department, done, answered by the desk, its receipts signed', async () => {
    const { status, answer } = await pretend.send(order('EV-1'), 'right');
    expect([status, JSON.parse(answer)]).toEqual([
      202,
      { number: expect.stringMatching(/^LD\d{6}-001$/), again: false },
    ]);
    await office.rests();
    expect(await duty().title()).toContain('餐饮油烟扰民');
    expect(await duty().text()).toContain('141 EV-1');
    expect((await duty().texts()).join()).not.toContain('13900001111');
    await duty().clicks('签收');
    await duty().clicks('已联系');
    await office.with('执法队值班员').clicks('提交', { form: { text: '电话说了' } });
    await duty().clicks('反馈');
    await office
      .with('执法队值班员')
      .sends('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
    await office.with('执法队值班员').clicks('提交', { form: { text: '已清洗烟道', outcome: 'solved' } });
    await desk()
      .clicks('核查通过')
      .catch(() => '');
    expect(await desk().title()).toContain('现场解决了吗？');
    await desk().clicks('已解决');
    expect(told('EV-1')).toEqual([
      [1, 'accepted', true],
      [2, 'dispatched', true],
    ]);
    expect(await desk().title()).toBe('141 EV-1 办结了，答复对方吗？');
    await desk().clicks(kind === 'node' ? '答复，带 1 张照片' : '就这样答复');
    expect(told('EV-1').at(-1)).toEqual([3, 'closed', true]);
    expect(pretend.came[0]?.words).toContain('已清洗烟道');
    expect(await desk().title()).toBe('141 EV-1：已经答复');
  });

  test('sent again, or by somebody who does not know the secret, changes nothing', async () => {
    const again = JSON.parse((await pretend.send(order('EV-1'), 'right')).answer);
    expect(again).toMatchObject({ again: true, case: expect.stringMatching(/^WX-/) });
    for (const signing of ['wrong', 'late', 'none'] as const)
      expect((await pretend.send(order('EV-9'), signing)).status).toBe(401);
    await office.rests();
    expect(told('EV-9')).toEqual([]);
    expect((await duty().texts()).filter((text) => text.includes('EV-9'))).toEqual([]);
  });

  test('whose receipts are refused hears them later, in their order', async () => {
    pretend.mode = 'refuses';
    await pretend.send(order('EV-2', { where: '星洲小区9幢' }), 'right');
    await office.rests();
    expect(told('EV-2')).toEqual([[1, 'accepted', false]]);
    pretend.mode = 'takes';
    await office.passes('PT6M');
    expect(told('EV-2').slice(1)).toEqual([
      [1, 'accepted', true],
      [2, 'dispatched', true],
    ]);
  });

  test('by Open311 comes in with a key, to the same department, and is looked up in both forms', async () => {
    const said = { service_code: 'CG01', address_string: '德加小区南门', description: '水果摊占了半条路 13900001111' };
    const body = new URLSearchParams({ api_key: PRETEND_KEY, ...said }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = () => office.ask('/open311/georeport/v2/requests.json', { method: 'POST', body, headers });
    const [first, again] = [await (await post()).json(), await (await post()).json()];
    expect(again).toEqual(first);
    const [{ service_request_id: id }] = first as [{ service_request_id: string }];
    await office.rests();
    expect(await duty().text()).toContain(`Open311 ${id}`);
    const xml = await (await office.ask(`/open311/georeport/v2/requests/${id}.xml`, {})).text();
    expect(xml).toContain('<status_notes>已派到综合行政执法队</status_notes>');
    expect(xml).not.toContain('13900001111');
    const updates = await (await office.ask('/open311/georeport/v2/servicerequestupdates.json', {})).json();
    expect((updates as { status: string }[]).map(({ status }) => status)).toEqual(['open', 'in_progress']);
    const wrong = await office.ask('/open311/georeport/v2/requests.xml', {
      method: 'POST',
      body: 'api_key=x',
      headers,
    });
    expect([wrong.status, await wrong.text()]).toEqual([
      403,
      expect.stringContaining('<errors><error><code>403</code>'),
    ]);
    // What came and is not urgent the desk hears of together.
    await office.passes('PT16M');
    expect((await desk().texts()).join()).toMatch(/外来新单：.*已派到部门/);
  });
});
