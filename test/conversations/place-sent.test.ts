import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Chat, type Office, openOffice } from '../harness/office.ts';

let office: Office;
let chat: Chat;
beforeEach(async () => {
  office = await openOffice('node');
  chat = office.with('网格员甲');
});
afterEach(async () => {
  expect(await office.rejections()).toEqual([]);
  await office.close();
});

const at = (name: string) => ({ name, longitude: '120.12345', latitude: '30.12345' });
/** The presets of the newest form, by the names of their fields. */
async function presets(person = '网格员甲'): Promise<Record<string, unknown>> {
  const people = await office.platform.client.people();
  const as = people.find(({ name }) => name === person)?.id ?? '';
  const own = (await office.platform.client.chats(as)).find(({ type }) => type === 'p2p')?.chat_id ?? '';
  const card = (await office.platform.client.messages(own)).findLast((message) => message.card)?.card;
  return Object.fromEntries(fieldsIn(card).map((field) => [field.name, field.initial_option ?? field.default_value]));
}
function fieldsIn(part: unknown): Record<string, unknown>[] {
  if (part === null || typeof part !== 'object') return [];
  const own = 'name' in part && ('initial_option' in part || 'default_value' in part) ? [{ ...part }] : [];
  return [...own, ...Object.values(part).flatMap(fieldsIn)];
}

test('a place is asked what is wrong there, and the report that follows has it filled in', async () => {
  await chat.points(at('杭州市西湖区德加小区 3 幢'));
  expect(await chat.title()).toBe('这里怎么了？');
  expect(await chat.text()).toContain('德加小区 3 幢');
  await chat.says('楼下烧烤店油烟太大谁管');
  await chat.clicks('上报事件');
  expect(await presets()).toMatchObject({ estate: '德加小区', detail: '杭州市西湖区德加小区 3 幢' });
});

test('of a place with no 小区 that is known, none is filled in', async () => {
  await chat.points(at('古翠路与文二路路口'));
  await chat.says('楼下烧烤店油烟太大谁管');
  await chat.clicks('上报事件');
  const filled = await presets();
  expect(filled).toMatchObject({ detail: '古翠路与文二路路口' });
  expect(filled.estate).toBeUndefined();
});

test('a place is forgotten after half an hour, and is nobody else’s', async () => {
  await chat.points(at('古翠路与文二路路口'));
  const other = office.with('网格员乙');
  await other.says('楼下烧烤店油烟太大谁管');
  await other.clicks('上报事件');
  expect(await presets('网格员乙')).toMatchObject({ detail: '' });
  await office.passes('PT31M');
  await chat.says('楼下烧烤店油烟太大谁管');
  await chat.clicks('上报事件');
  expect(await presets()).toMatchObject({ detail: '', estate: '德加小区' });
});

test('nothing in the name of a place acts, and its numbers are gone', async () => {
  await chat.points(at('烧烤店 13800138000 <at id=all></at>'));
  expect(await chat.text()).toContain('<at id=all></at>');
  expect(await chat.text()).not.toContain('13800138000');
  await chat.points(at(' '));
  expect((await chat.texts()).at(-1)).toContain('这里怎么了？');
});
