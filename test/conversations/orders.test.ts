import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORDER_LIMITS } from '../../src/exchange/read-orders.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { HOTLINE, ORDERS, orderSheetOf } from '../exchange/sheets.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

let office: Office;
const desk = () => office.with('指挥室派遣员');
beforeAll(async () => {
  const [kind = 'node'] = HOSTS;
  office = await openOffice(kind);
});
afterAll(() => office.close());

async function drops(who: string, name: string, bytes: Uint8Array) {
  const { client } = office.platform;
  const id = (await client.people()).find((one) => one.name === who)?.id ?? '';
  await client.say({ as: id, file: { name, content: Buffer.from(bytes).toString('base64') } });
  expect(await client.idle()).toBe(true);
}

/** The cells of the newest file that the desk was given. */
async function given() {
  const { client } = office.platform;
  const id = (await client.people()).find((one) => one.name === '指挥室派遣员')?.id ?? '';
  const chat = (await client.chats(id)).find(({ type }) => type === 'p2p');
  const file = (await client.messages(chat?.chat_id ?? '')).findLast((message) => message.file)?.file;
  const bytes = await client.file(file?.key ?? '');
  const [sheet] = await readWorkbook(new Uint8Array(bytes), ORDER_LIMITS);
  return {
    name: file?.name,
    bytes,
    at: (place: string) => sheet?.cells.find(({ column, row }) => `${column}${row}` === place)?.text,
  };
}

const SHEET = orderSheetOf([...ORDERS, [4, null, null, '没有编号', '', '', '', '', '', '', '', '']]);

test('somebody else’s workbook is not taken for orders', async () => {
  await drops('网格员甲', '12345工单.xlsx', SHEET);
  expect(await office.with('网格员甲').text()).toBe('12345、141 的来单表由指挥室收，请发给指挥室的人。');
});

test('the desk sees what a sheet would do before it does; 收下 makes the cases and tells the departments', async () => {
  await drops('指挥室派遣员', '12345工单.xlsx', SHEET);
  expect(await desk().title()).toBe('新 3　看不懂 1');
  const dry = await desk().text();
  expect(dry).toContain('GD20261124001：餐饮油烟扰民');
  expect(dry).toContain('第 5 行「工单编号」：没有编号');
  await desk().clicks('收下');
  const taken = await desk().text();
  expect(taken).toContain('已收下 3 单');
  expect(taken).toContain('已派到部门**　2 件');
  const duty = await office.with('执法队值班员', '执法队值班群').texts();
  expect(duty.filter((text) => text.includes('GD2026112400'))).toHaveLength(2);
  expect(duty.join()).toMatch(/12345 GD20261124001，\S+ 17:30 前要答复/);
  expect(duty.join()).not.toContain('13900001111');
});

test('the same sheet again changes nothing, and comes back filled in', async () => {
  await drops('指挥室派遣员', '12345工单 副本.xlsx', SHEET);
  expect(await desk().title()).toBe('新 0　重复 3　看不懂 1');
  await desk().clicks('回填这张表');
  const file = await given();
  expect(file.name).toBe('12345工单 副本-回填.xlsx');
  expect([file.at('M1'), file.at('N1'), file.at('B2')]).toEqual(['我们的编号', '我们的状态', 'GD20261124001']);
  expect(file.at('M2')).toMatch(/^WX-/);
  expect(file.at('N2')).toBe('待签收');
  await drops('指挥室派遣员', '回填过的.xlsx', file.bytes);
  expect(await desk().title()).toBe('新 0　重复 3　看不懂 1');
});

test('what is said anew of an order reaches its case', async () => {
  const [first = []] = ORDERS;
  const row = first.map((value, i) => (HOTLINE[i] === '诉求内容' ? '晚上十点还在冒烟' : value));
  await drops('指挥室派遣员', '12345催办.xlsx', orderSheetOf([row]));
  expect(await desk().title()).toBe('新 0　更新 1');
  await desk().clicks('收下');
  const duty = await office.with('执法队值班员', '执法队值班群').texts();
  expect(duty.join()).toContain('晚上十点还在冒烟');
});

test('a sheet nobody knows is asked for once, and known the next time', async () => {
  const header = ['单号', '说了什么', '哪里', '类型'];
  await drops('指挥室派遣员', '区里转来的单.xlsx', orderSheetOf([['Q-1', '路灯不亮', '德加小区', '路灯']], {}, header));
  expect(await desk().title()).toBe('这张表第一次见，请认一下列');
  await desk().clicks('就按这样看', { form: { source: 'hotline', number: '0', text: '1', place: '2', code: '3' } });
  expect(await desk().title()).toBe('新 1');
  await drops('指挥室派遣员', '又一份.xlsx', orderSheetOf([['Q-2', '路灯又不亮', '德加小区', '路灯']], {}, header));
  expect(await desk().title()).toBe('新 1');
});

test('a batch is taken back while nobody has worked on it, and no longer', async () => {
  await desk().clicks('收下');
  await desk().clicks('整批撤回');
  expect(await desk().title()).toBe('这一批撤回了');
  await drops('指挥室派遣员', '12345晚上.xlsx', orderSheetOf([['1', 'GD-9', null, '油烟', '餐饮油烟', '星洲小区9幢']]));
  await desk().clicks('收下');
  await office.with('执法队值班员', '执法队值班群').clicks('签收');
  expect(await desk().clicks('整批撤回')).toContain('已经有人在办');
  await desk().says('来单');
  expect(await desk().text()).toContain('已收下 12345晚上.xlsx');
});
