import { readWorkbook } from '../../src/workbook/read.ts';
import { orderSheetOf } from '../exchange/sheets.ts';
import type { WholeStage } from './stage.ts';

const DESK = '指挥室派遣员';
const ROOM = '指挥室';
const DUTY = '执法队值班员';
const CHAT = '执法队值班群';
const BOT = '谁管';
const LIMITS = { bytes: 5 * 1024 * 1024, cells: 100_000 };

const ROWS = [
  ['餐饮油烟', '楼下面馆油烟很大，开不了窗', '德加小区3幢楼下', '2026-12-11 17:30'],
  ['占道经营', '有人占道卖菜', '星洲小区门口', '2026年12月14日'],
  ['没见过的类别', '楼上总有怪声音', '德加小区5幢', '2026-12-14'],
].map(([code = '', text = '', place = '', due = ''], at) => [
  ...[
    at + 1,
    `GD2026113000${at + 1}`,
    null,
    text,
    code,
    place,
    '样例来电人',
    '10000000001',
    '2026-11-30',
    due,
    '否',
    '是',
  ],
]);

/** Signed, called, fed back with a picture, confirmed by the desk: in its own chat, or in the one where it is asked. */
async function done({ presses, sendsPhoto, passes }: WholeStage, text: string, asked?: string): Promise<void> {
  await presses(DUTY, '签收', undefined, CHAT);
  await presses(DUTY, '已联系', undefined, CHAT);
  await presses(DUTY, '提交', { text: '打过电话，说好今天去' });
  await presses(DUTY, '反馈', undefined, CHAT);
  await sendsPhoto(DUTY);
  await presses(DUTY, '提交', { text, outcome: 'solved' });
  await passes('PT1M');
  // Only what was drawn, or is of safety, is looked at first.
  await presses(DESK, '核查通过', undefined, ROOM).catch(() => {});
  await presses(DESK, '已解决', undefined, asked);
}

/** A sheet of 12345 in and back with its answers; an event of 141 its whole way, with its receipts. */
export async function takeOrders(stage: WholeStage): Promise<void> {
  const { sendsFile, presses, shoot, sits, file, page141 } = stage;
  await sits(DESK, BOT);
  const sheet = orderSheetOf([...ROWS, [4, null, null, '没有编号的一行']]);
  await sendsFile(DESK, '12345交办单.xlsx', sheet);
  await shoot(/^卡片：新 3/, 'orders-dry');
  await presses(DESK, '收下');
  await done(stage, '约谈店主，当天清洗了烟道');
  await sits(DESK, BOT);
  await sendsFile(DESK, '12345交办单.xlsx', sheet);
  await presses(DESK, '回填这张表');
  const { name, bytes } = await file(DESK);
  const [read] = await readWorkbook(bytes, LIMITS);
  const cells = (read?.cells ?? []).flatMap(({ row, column, text }) =>
    column >= 'M' ? [`${column}${row} ${text}`] : [],
  );
  process.stdout.write(`${name}\n${cells.join('\n')}\n`);
  await page141(async (phone) => {
    await phone.getByLabel('大类').selectOption('民生诉求');
    await phone.getByLabel('内容').fill('楼下面馆油烟很大，开不了窗');
    await phone.getByLabel('小类').fill('餐饮油烟');
    await phone.getByLabel('地址').fill('星洲小区6幢');
    await phone.getByRole('button', { name: '发给街道' }).click();
  });
  await stage.passes('PT1M');
  await done(stage, '店主清洗了烟道，晚上不再冒烟', ROOM);
  await sits(DESK, ROOM);
  await shoot(/答复/, 'orders-answer');
  await presses(DESK, '答复，不带照片', undefined, ROOM);
  await page141(async (phone) => {
    await phone.screenshot({ path: 'docs/pictures/orders-141.png', fullPage: true });
  });
}
