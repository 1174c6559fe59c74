import { afterEach, beforeEach, expect, test } from 'vitest';
import { Action } from '../../cards/actions.ts';
import type { MessageBody } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { understand } from '../../src/roster/import/stated.ts';
import { tablesOf } from '../../src/roster/import/table.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';

/** Names that every object of the language answers to: a table looked up by what somebody typed must not know them. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** What went wrong on the way out, but for the platform, which is not there. */
const faultsOfDelivery = async () => {
  await deliverDue(opened.world);
  const rows = opened.database.raw.prepare('SELECT body, error FROM outbox WHERE error IS NOT NULL').all();
  return rows.filter(({ error }) => !String(error).includes('Feishu did not answer'));
};

test.each(NAMES)('「%s」 as a question, a shelf, an act and a field: an answer, never a fault', async (name) => {
  const number = await reportCase(opened);
  const dispatcher = idOf('指挥室派遣员');
  const contents: MessageBody[] = [
    { type: 'words', words: typed(name), images: [] },
    { type: 'other', messageType: name },
  ];
  for (const [n, content] of contents.entries()) {
    const asked = {
      kind: 'message',
      key: `om_${n}`,
      messageId: aMessage(`om_${n}`),
      chatId: aChat('oc_1'),
      inGroup: false,
    } as const;
    await receive({ ...asked, who: { openId: aPerson('ou_1') }, content }, opened.world);
  }
  const ids = { case: number, v: 1, draft: name, question: name, matter: 'CG04', task: name, council: `${number}/1` };
  const more = {
    act: name,
    shelf: name,
    of: name,
    hash: name,
    department: name,
    page: 0,
    list: 'desk',
    category: name,
  };
  for (const { shape } of Action.options) {
    const known = Object.keys(shape).filter((key) => key !== 'do');
    const given = Object.entries({ ...ids, ...more }).filter(([key]) => known.includes(key));
    await receive(click(dispatcher, { do: shape.do.value, ...Object.fromEntries(given) }), opened.world);
  }
  const draft = await openForm(opened, dispatcher);
  await receive(click(dispatcher, { do: 'submit', draft }, { ...FILLED, [name]: name, estate: name }), opened.world);
  expect(await faultsOfDelivery()).toEqual([]);
});

test.each(NAMES)('a workbook whose sheet, role and days are called 「%s」 is told so', (name) => {
  const cells = (rows: string[][]) =>
    rows.flatMap((row, at) => row.map((text, column) => ({ row: at + 1, column: 'ABCDEFG'[column] ?? '', text })));
  const { problems } = tablesOf([{ name, hidden: false, cells: cells([['姓名']]) }]);
  expect(problems).toMatchObject([{ sheet: name, words: expect.stringContaining('不认识这张表') }]);
  const sheets = [
    {
      name: '人员',
      hidden: false,
      cells: cells([
        ['姓名', '手机', '角色'],
        ['甲', '13800000001', name],
      ]),
    },
    {
      name: '值班',
      hidden: false,
      cells: cells([
        ['部门', '手机', '日子', '从', '到'],
        ['指挥室', '13800000001', name, '08:30', '17:30'],
      ]),
    },
  ];
  const none = { communities: [], estates: [], areas: [], chat: () => [], department: () => 'desk' };
  const understood = understand(tablesOf(sheets).tables, none);
  expect(understood.problems.map(({ column }) => column)).toEqual(['角色', '日子']);
  expect(understood.stated).toMatchObject({ people: [], shifts: [] });
});
