import { describe, expect, test } from 'vitest';
import { MATTER_SHEETS, SHEETS, type SheetName } from '../../catalogue/exchange/columns.ts';
import { readList } from '../../catalogue/exchange/read-xlsx.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { HOSTS } from '../harness/office.ts';
import { officeOfTheList } from './office-of-the-list.ts';

/** One cell of a workbook written over; the sheets and all else as they were. */
async function changed(bytes: Uint8Array, sheet: SheetName, header: string, text: string): Promise<Uint8Array> {
  const { sheets, problems } = await readList(bytes, MATTER_SHEETS);
  expect(problems).toEqual([]);
  const rows = MATTER_SHEETS.map((name): [SheetName, string[][]] => {
    const headers = SHEETS[name].columns.map((column) => column.header);
    return [name, sheets[name].map(({ cells }) => headers.map((one) => cells.get(one) ?? ''))];
  });
  const given = Object.fromEntries(rows);
  const at = SHEETS[sheet].columns.findIndex((column) => column.header === header);
  const [row] = given[sheet] ?? [];
  if (row) row[at] = text;
  return writeList(given, MATTER_SHEETS);
}

describe.each(HOSTS)('清单表格在飞书里来去, on %s', (kind) => {
  const { keeper, office } = officeOfTheList(kind);

  /** The newest file in somebody's own chat with the bot. */
  async function fileOf(name: string) {
    const { client } = office().platform;
    const id = (await client.people()).find((one) => one.name === name)?.id ?? '';
    const chat = (await client.chats(id)).find(({ type }) => type === 'p2p');
    const file = (await client.messages(chat?.chat_id ?? '')).findLast((message) => message.file)?.file;
    if (!file) throw new Error(`${name} got no file`);
    return { name: file.name, bytes: await client.file(file.key) };
  }
  let older: { name: string; bytes: Uint8Array };

  test('the matter goes out, comes back changed, and is a proposal with its steps', async () => {
    await keeper().says('下载 CG04');
    older = await fileOf('清单管理员');
    expect(older.name).toBe('事务清单-CG04-第1版.xlsx');
    const bytes = await changed(older.bytes, 'matters', '办结或首次答复时限（工作日）', '8');
    await keeper().sendsFile(older.name, bytes);
    const card = await keeper().text();
    expect(card).toContain('表格里改了 1 处');
    expect(card).toContain('餐饮油烟扰民 · 办结或首次答复时限（工作日）');
    expect(card).toContain('要会签、法审、审定');
    expect(await keeper().clicks('拟成提议', { form: { why: '检测要一周' } })).toContain('拟稿');
    expect(await keeper().text()).toContain('送会签');
  });

  test('what is only sayings the keeper publishes; the older workbook is then refused, with the line that moved', async () => {
    const bytes = await changed(older.bytes, 'sayings', '群众说法', '锅气钻进被窝');
    await keeper().sendsFile(`副本 ${older.name}`, bytes);
    expect(await keeper().text()).toContain('您自己就能发布');
    await keeper().clicks('拟成提议', { form: { why: '居民这样说' } });
    expect(await keeper().clicks('发布')).toContain('已生效');
    await keeper().sendsFile(older.name, bytes);
    const words = await keeper().text();
    expect(words).toContain('没有收下，清单一个字也没有动');
    expect(words).toMatch(/CG04 餐饮油烟扰民的「群众说法」：.* → 锅气钻进被窝/);
  });

  test('a department is told who takes it; a workbook that is none is named so; one as it was changes nothing', async () => {
    const officer = office().with('执法队值班员');
    await officer.says('下载 CG04');
    expect(await officer.text()).toContain('清单由清单管理员发布');
    await officer.sendsFile(older.name, older.bytes);
    expect(await officer.text()).toContain('清单由清单管理员发布');
    await keeper().sendsFile(older.name, new TextEncoder().encode('no workbook'));
    expect(await keeper().text()).toContain('没有收下');
    await keeper().says('下载 清单');
    const whole = await fileOf('清单管理员');
    expect(whole.name).toBe('事务清单-全部-第2版.xlsx');
    await keeper().sendsFile(whole.name, whole.bytes);
    expect(await keeper().text()).toContain('没有要改的');
  });
});
