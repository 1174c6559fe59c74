import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('a topic, on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('what is asked in a topic of one’s own chat is answered in that topic', async () => {
    const asker = office.with('网格员甲');
    await asker.says('CG04');
    const { client } = office.platform;
    const as = (await client.people()).find(({ name }) => name === '网格员甲')?.id ?? '';
    const chat = (await client.chats(as)).find(({ type }) => type === 'p2p')?.chat_id ?? '';
    const answer = (await client.messages(chat)).at(-1)?.message_id ?? '';
    await client.say({ as, text: 'CG05', reply_to: answer, in_topic: true });
    await client.idle(60_000);
    const [root, asked, answered] = (await client.messages(chat)).filter(({ thread_id }) => thread_id);
    expect([root?.message_id, asked?.thread_id, answered?.thread_id]).toEqual([
      answer,
      root?.thread_id,
      root?.thread_id,
    ]);
    expect(JSON.stringify([answered?.text, answered?.card])).toContain('建筑施工噪声');
  });

  test('what is pressed there is answered there too: a form, and what comes of a press under it; elsewhere it is not', async () => {
    const asker = office.with('网格员甲');
    const { client } = office.platform;
    const as = (await client.people()).find(({ name }) => name === '网格员甲')?.id ?? '';
    const chat = (await client.chats(as)).find(({ type }) => type === 'p2p')?.chat_id ?? '';
    const topic = (await client.messages(chat)).at(-1)?.thread_id;
    await asker.clicks('上报事件');
    const form = (await client.messages(chat)).at(-1);
    expect([form?.thread_id, JSON.stringify(form?.card)]).toEqual([topic, expect.stringContaining('上报事件')]);
    await asker.clicks('提交', { form: { estate: '德加小区', detail: '3 幢', description: '工地半夜还在打桩' } });
    const [before] = (await client.messages(chat)).slice(-1);
    await asker.clicks('经过');
    const timeline = (await client.messages(chat)).at(-1);
    expect(timeline?.message_id).not.toBe(before?.message_id);
    await asker.says('CG04');
    await asker.clicks('上报事件');
    expect((await client.messages(chat)).at(-1)?.thread_id).toBeUndefined();
    expect(await office.rejections()).toEqual([]);
  });
});
