import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenSandbox, openSandbox, type Pushed } from './open-sandbox.ts';

let feishu: OpenSandbox;
beforeEach(async () => {
  feishu = await openSandbox();
});
afterEach(() => feishu.close());

const textOf = (pushed: Pushed | undefined) => {
  const { message } = pushed?.event ?? {};
  return typeof message === 'object' && message && 'content' in message ? String(message.content) : undefined;
};

describe('what is pushed', () => {
  test('what is said to the bot alone arrives sealed and signed, with open_id and union_id', async () => {
    const worker = feishu.who('网格员甲');
    const said = await feishu.client.say({ as: worker, text: '楼下烧烤店油烟太大谁管' });
    await feishu.client.idle();
    expect(feishu.pushed).toHaveLength(1);
    expect(feishu.pushed[0]).toMatchObject({
      header: { event_type: 'im.message.receive_v1', token: 'sample-verification-token' },
      event: {
        sender: { sender_id: { open_id: worker, union_id: expect.stringMatching(/^on_/) }, sender_type: 'user' },
        message: { message_id: said.message_id, chat_type: 'p2p', message_type: 'text' },
      },
    });
    expect(feishu.pushed[0]?.header.create_time).toMatch(/^\d{13}$/);
    expect(textOf(feishu.pushed[0])).toBe('{"text":"楼下烧烤店油烟太大谁管"}');
  });

  test('a group message is pushed only when it mentions the bot', async () => {
    const as = feishu.who('网格员甲');
    const chat = feishu.group('德加网格群');
    await feishu.client.say({ as, chat, text: '大家吃了吗' });
    await feishu.client.say({ as, chat, text: '@所有人 开会' });
    await feishu.client.say({ as, chat, text: '@谁管 请问 @网格员乙 说的占道归谁' });
    await feishu.client.idle();
    expect(feishu.pushed.map(textOf)).toEqual(['{"text":"@_user_1 请问 @_user_2 说的占道归谁"}']);
    expect(feishu.pushed[0]?.event).toMatchObject({
      message: {
        chat_type: 'group',
        mentions: [
          { key: '@_user_1', mentioned_type: 'bot', name: '谁管', id: { open_id: feishu.sandbox.tenant.bot.openId } },
          { key: '@_user_2', mentioned_type: 'user', name: '网格员乙', id: { open_id: feishu.who('网格员乙') } },
        ],
      },
    });
    const seen = await feishu.client.messages(chat);
    expect(seen.map((message) => message.text)).toEqual([
      '大家吃了吗',
      '@所有人 开会',
      '@谁管 请问 @网格员乙 说的占道归谁',
    ]);
  });

  test('menus, entering, groups made, joined, left and dissolved are events', async () => {
    const as = feishu.who('带班领导');
    await feishu.client.menu(as, 'help');
    await feishu.client.enter(as);
    const made = await feishu.client.makeGroup(as, '临时群', [feishu.who('指挥室派遣员')]);
    await feishu.client.addMembers(as, made.chat_id, [feishu.who('网格员甲')]);
    await feishu.client.removeBot(as, made.chat_id);
    const other = await feishu.client.makeGroup(as, '另一个群', []);
    await feishu.client.dissolveGroup(as, other.chat_id);
    await feishu.client.idle();
    expect(feishu.pushed.map((event) => event.header.event_type).toSorted()).toEqual(
      [
        'application.bot.menu_v6',
        'im.chat.access_event.bot_p2p_chat_entered_v1',
        'im.chat.member.bot.added_v1',
        'im.chat.member.user.added_v1',
        'im.chat.member.bot.deleted_v1',
        'im.chat.member.bot.added_v1',
        'im.chat.disbanded_v1',
      ].toSorted(),
    );
  });

  test('the address check is answered with its challenge', async () => {
    const answer = await fetch(`${feishu.base}/sandbox/check-address`, { method: 'POST' });
    expect(await answer.json()).toEqual({ ok: true });
  });
});

describe('what is pushed again', () => {
  test('a failed event comes four times more, at 15 s, 5 min, 1 h and 6 h, with the same event_id', async () => {
    const arrivals: number[] = [];
    feishu.host.answer = () => {
      arrivals.push(feishu.clock.now());
      return new Response('busy', { status: 503 });
    };
    await feishu.client.say({ as: feishu.who('网格员甲'), text: '在吗' });
    await feishu.client.advance('P2D');
    const waits = arrivals.slice(1).map((at, index) => Math.round((at - (arrivals[index] ?? 0)) / 5000) * 5);
    expect(waits).toEqual([15, 300, 3600, 21_600]);
    expect(new Set(feishu.pushed.map((event) => event.header.event_id)).size).toBe(1);
    const { rejections } = await feishu.client.faults();
    expect(rejections.map((rejection) => [rejection.kind, rejection.code])).toEqual(Array(5).fill(['delivery', 503]));
  });

  test('an event answered at the second try is not sent a third time', async () => {
    feishu.host.answer = () => new Response('', { status: feishu.pushed.length === 1 ? 500 : 200 });
    await feishu.client.say({ as: feishu.who('网格员甲'), text: '在吗' });
    await feishu.client.advance('P1D');
    expect(feishu.pushed).toHaveLength(2);
  });

  test('no answer within the limit is a failure', async () => {
    await feishu.client.setFaults({ settings: { pushTimeoutMs: 20 } });
    feishu.host.answer = () =>
      feishu.pushed.length === 1
        ? new Promise<Response>((resolve) => setTimeout(() => resolve(Response.json({})), 200))
        : Response.json({});
    await feishu.client.say({ as: feishu.who('网格员甲'), text: '在吗' });
    await feishu.client.advance('PT1M');
    expect(feishu.pushed).toHaveLength(2);
  });

  test('an ordered duplicate comes after a good answer, a lost ack climbs the ladder', async () => {
    await feishu.client.setFaults({ next: { kind: 'duplicate' } });
    await feishu.client.say({ as: feishu.who('网格员甲'), text: '一' });
    await feishu.client.advance('PT1M');
    expect(feishu.pushed).toHaveLength(2);
    await feishu.client.setFaults({ next: { kind: 'lost-ack' } });
    await feishu.client.say({ as: feishu.who('网格员甲'), text: '二' });
    await feishu.client.advance('PT1M');
    expect(feishu.pushed).toHaveLength(4);
  });
});
