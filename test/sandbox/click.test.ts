import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonCard, type OpenSandbox, openSandbox } from './open-sandbox.ts';

let feishu: OpenSandbox;
let worker: string;
beforeEach(async () => {
  feishu = await openSandbox();
  worker = feishu.who('网格员甲');
});
afterEach(() => feishu.close());

const send = async (card: object, receive_id = worker): Promise<string> => {
  const type = receive_id.startsWith('oc_') ? 'chat_id' : 'open_id';
  const sent = await feishu.lark().im.v1.message.create({
    params: { receive_id_type: type },
    data: { receive_id, msg_type: 'interactive', content: JSON.stringify(card) },
  });
  return sent.data?.message_id ?? '';
};
const plain = (content: string) => ({ tag: 'plain_text', content });
const body = (...elements: object[]) => ({ schema: '2.0', body: { elements } });
const option = (text: string, value: string) => ({ text: plain(text), value });
const action = () => feishu.pushed.at(-1)?.event.action;

const FORM = body({
  tag: 'form',
  name: 'report',
  elements: [
    { tag: 'input', name: 'words', required: true, label: plain('情况'), max_length: 10 },
    { tag: 'select_static', name: 'place', placeholder: plain('小区'), options: [option('德加小区', 'dejia')] },
    { tag: 'multi_select_static', name: 'who', options: [option('执法队', 'team'), option('市监所', 'market')] },
    { tag: 'select_person', name: 'person', options: [] },
    { tag: 'date_picker', name: 'day', initial_date: '2026-01-31' },
    { tag: 'checker', name: 'urgent', text: plain('紧急') },
    {
      tag: 'column_set',
      columns: [
        {
          tag: 'column',
          elements: [
            {
              tag: 'button',
              name: 'submit',
              text: plain('提交'),
              form_action_type: 'submit',
              behaviors: [{ type: 'callback', value: { do: 'report', draft: 1 } }],
            },
          ],
        },
      ],
    },
  ],
});

describe('a click', () => {
  test('calls the host back with the value of the button and shows its toast and card to everybody', async () => {
    feishu.host.answer = () =>
      Response.json({
        toast: { type: 'success', content: '已上报' },
        card: { type: 'raw', data: buttonCard('查看', {}, '事件 1') },
      });
    const message_id = await send(buttonCard('上报事件', { do: 'report', id: 'CG04' }));
    const clicked = await feishu.client.click({ as: worker, message_id, label: '上报事件' });
    expect(clicked.toast).toEqual({ type: 'success', content: '已上报' });
    expect(clicked.card).toMatchObject({ header: { title: { content: '事件 1' } } });
    expect(feishu.pushed[0]).toMatchObject({
      header: { event_type: 'card.action.trigger', create_time: expect.stringMatching(/^\d{16}$/) },
      event: {
        operator: { open_id: worker },
        token: expect.stringMatching(/^c-/),
        action: { tag: 'button', value: { do: 'report', id: 'CG04' } },
        host: 'im_message',
        context: { open_message_id: message_id },
      },
    });
    const [seen] = await feishu.client.messages(
      (await feishu.client.chats(worker)).find((chat) => chat.type === 'p2p')?.chat_id ?? '',
    );
    expect(seen?.card).toEqual(clicked.card);
  });

  test('submits a form with every field under its name', async () => {
    const message_id = await send(FORM, feishu.group('德加网格群'));
    const form = { words: '油烟', place: '德加小区', who: ['team', '市监所'], person: '网格员乙', urgent: true };
    await feishu.client.click({ as: worker, message_id, label: '提交', form });
    expect(action()).toEqual({
      tag: 'button',
      name: 'submit',
      timezone: 'Asia/Shanghai',
      value: { do: 'report', draft: 1 },
      form_value: {
        words: '油烟',
        place: 'dejia',
        who: ['team', 'market'],
        person: feishu.who('网格员乙'),
        day: '2026-01-31 +0800',
        urgent: true,
      },
    });
  });

  test('leaves optional fields empty, and stops at an empty required one without asking the host', async () => {
    const message_id = await send(FORM);
    const stopped = await feishu.client.click({ as: worker, message_id, label: '提交', form: {} });
    expect(stopped.toast).toEqual({ type: 'error', content: '请填写：情况' });
    expect(feishu.pushed).toEqual([]);
    await feishu.client.click({ as: worker, message_id, label: '提交', form: { words: '油烟' } });
    expect(action()).toMatchObject({ form_value: { words: '油烟', place: '', who: [], person: '', urgent: false } });
  });

  test('works selects, overflow, checker, input, panels and containers', async () => {
    const behaviors = [{ type: 'callback', value: { do: 'pick' } }];
    const message_id = await send(
      body(
        { tag: 'select_static', placeholder: plain('选部门'), options: [option('执法队', 'team')], behaviors },
        { tag: 'overflow', options: [{ text: plain('催办'), value: 'urge' }], behaviors },
        { tag: 'checker', text: plain('已看'), behaviors },
        { tag: 'input', placeholder: plain('补充'), behaviors },
        {
          tag: 'collapsible_panel',
          header: { title: plain('更多') },
          elements: [{ tag: 'button', text: plain('不对'), behaviors }],
        },
        {
          tag: 'interactive_container',
          behaviors: [{ type: 'callback', value: { do: 'open' } }],
          elements: [{ tag: 'markdown', content: '**油烟** 扰民' }],
        },
      ),
    );
    const press = (label: string, value?: unknown) =>
      feishu.client.click({ as: worker, message_id, label, value }).then(action);
    expect(await press('选部门', '执法队')).toEqual({ tag: 'select_static', value: { do: 'pick' }, option: 'team' });
    expect(await press('催办')).toEqual({ tag: 'overflow', value: { do: 'pick' }, option: 'urge' });
    expect(await press('已看')).toEqual({ tag: 'checker', value: { do: 'pick' }, checked: true });
    expect(await press('补充', '三楼')).toEqual({ tag: 'input', value: { do: 'pick' }, input_value: '三楼' });
    expect(await press('不对')).toMatchObject({ tag: 'button' });
    expect(await press('油烟 扰民')).toMatchObject({ tag: 'interactive_container', value: { do: 'open' } });
  });

  test('on a link gives its address without asking the host', async () => {
    const behaviors = [{ type: 'open_url', default_url: 'https://example.com/CG04' }];
    const message_id = await send(body({ tag: 'button', text: plain('完整说明书'), behaviors }));
    const clicked = await feishu.client.click({ as: worker, message_id, label: '完整说明书' });
    expect(clicked.url).toBe('https://example.com/CG04');
    expect(feishu.pushed).toEqual([]);
  });

  test('is refused on what is not there, not enabled, or not theirs', async () => {
    const message_id = await send(
      body({ tag: 'button', text: plain('提交'), disabled: true, disabled_tips: plain('已提交') }),
    );
    const press = (as: string, label: string) => feishu.client.click({ as, message_id, label });
    await expect(press(worker, '撤回')).rejects.toThrow('卡片上没有「撤回」，有：提交');
    await expect(press(worker, '提交')).rejects.toThrow('已提交');
    await expect(press(feishu.who('带班领导'), '提交')).rejects.toThrow('不在');
  });
});

describe('an answer the platform does not take', () => {
  const cases: [string, () => Response | Promise<Response>, number][] = [
    ['another status', () => new Response('{}', { status: 500 }), 200671],
    ['no JSON', () => new Response('ok'), 200672],
    ['a card of another shape', () => Response.json({ card: buttonCard('x') }), 200673],
    ['a 1.0 card', () => Response.json({ card: { type: 'raw', data: { elements: [] } } }), 200830],
    ['an invalid card', () => Response.json({ card: { type: 'raw', data: { schema: '2.0', elements: [] } } }), 200673],
    ['no answer in time', () => new Promise(() => {}), 200341],
    ['nobody there', () => Promise.reject(new Error('refused')), 200342],
  ];
  test.each(cases)('%s is shown as an error and recorded', async (_, answer, code) => {
    feishu.host.answer = answer;
    await feishu.client.setFaults({ settings: { pushTimeoutMs: 50 } });
    const card = buttonCard('按');
    const clicked = await feishu.client.click({ as: worker, message_id: await send(card), label: '按' });
    expect(clicked.toast).toMatchObject({ type: 'error', code });
    expect(clicked.card).toEqual(card);
    expect((await feishu.client.faults()).rejections).toMatchObject([{ kind: 'callback', code, injected: false }]);
  });

  test('a click after 14 days does not reach the host', async () => {
    const message_id = await send(buttonCard('按'));
    await feishu.client.advance('P14DT1M');
    const clicked = await feishu.client.click({ as: worker, message_id, label: '按' });
    expect(clicked.toast?.type).toBe('error');
    expect(feishu.pushed).toEqual([]);
  });
});

describe('the card-update token', () => {
  const update = async (token: unknown) => {
    const lark = feishu.lark();
    const data = { token, card: buttonCard('之后') };
    return lark.request({ method: 'POST', url: '/open-apis/interactive/v1/card/update', data }).then(
      (answer: { code: number }) => answer.code,
      (fault: { response: { data: { code: number } } }) => fault.response.data.code,
    );
  };

  test('works twice, after the answer, for half an hour', async () => {
    const message_id = await send(buttonCard('按'));
    await feishu.client.click({ as: worker, message_id, label: '按' });
    const token = feishu.pushed[0]?.event.token;
    expect([await update(token), await update(token), await update(token)]).toEqual([0, 0, 300040]);
    await feishu.client.click({ as: worker, message_id, label: '之后' });
    await feishu.client.advance('PT31M');
    expect(await update(feishu.pushed[1]?.event.token)).toBe(300030);
    expect(await update('c-made-up')).toBe(300020);
  });

  test('does not work while the click is still being answered', async () => {
    const codes: number[] = [];
    feishu.host.answer = async (pushed) => {
      codes.push(await update(pushed.event.token));
      return Response.json({});
    };
    await feishu.client.click({ as: worker, message_id: await send(buttonCard('按')), label: '按' });
    expect(codes).toEqual([230099]);
  });
});
