import { ORDER_FIELDS } from '../../../catalogue/sources/schema.ts';
import type { ExchangeChange, OrderTaken } from '../../../src/bot/ports/exchange.ts';
import { HOTLINE, ORDERS, orderSheetOf } from '../../exchange/sheets.ts';
import type { Given } from '../../workbook/foreign.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { kept } from './a-place.ts';
import { castOf } from './case.ts';

const rowOf = (number: string, more: Record<string, Given> = {}): Given[] =>
  HOTLINE.map((header) => ({ 工单编号: number, 诉求内容: '油烟很大', ...more })[header] ?? null);

/** Orders of the hotline by workbook: looked at, taken in, said anew, given back, taken back; and every sheet that is none. */
async function orderStory(town: Town): Promise<void> {
  const { desk, worker, officer } = castOf(town);
  const tap = tapping(town);
  const drops = (name: string, rows: Given[][], header: Given[] = HOTLINE) =>
    desk.sendsFile(name, orderSheetOf(rows, {}, header));
  await desk.says('来单');
  await worker.says('来单');
  await worker.sendsFile('12345工单.xlsx', orderSheetOf(ORDERS));
  await desk.sendsFile('12345.xls', new Uint8Array([1]));
  await desk.sendsFile('12345.xlsx', new Uint8Array([1]));
  await drops('12345空.xlsx', [], ['工单编号']);
  await drops(
    '12345多.xlsx',
    Array.from({ length: 2001 }, (_, n) => rowOf(`N${n}`)),
  );

  // What cannot be read, and what is new: by its matter, by a guess, by neither.
  const place = { 诉求地址: '德加小区3幢' };
  await drops('12345坏.xlsx', [
    ...Array.from({ length: 14 }, () => rowOf('', { 诉求地址: '没有编号' })),
    rowOf('B1', { 诉求内容: null }),
    rowOf('B2', { 办理时限: '下周' }),
    rowOf('B3'),
    rowOf('B3'),
    rowOf('长'.repeat(61)),
  ]);
  await drops('12345工单.xlsx', [
    ...ORDERS,
    rowOf(''),
    rowOf('G1', { ...place, 诉求内容: '楼下面馆油烟很大开不了窗', 诉求分类: '别的' }),
    rowOf('G2', { ...place, 诉求内容: '天天这样', 诉求分类: '别的' }),
    ...Array.from({ length: 8 }, (_, n) => rowOf(`G${n + 3}`, { 诉求地址: '', 诉求分类: '餐饮油烟' })),
  ]);
  await desk.says('来单');
  await desk.clicks('收下');
  await officer.says('待办');

  // Known already, said anew, of another source at the same place, when all is over.
  await drops('12345都不是.xlsx', [rowOf('')]);
  await drops('12345又.xlsx', [...ORDERS, rowOf('')]);
  await desk.clicks('回填这张表');
  const again = ORDERS.map((row) => row.map((value, i) => (HOTLINE[i] === '诉求内容' ? '还是这样' : value)));
  await drops('12345催.xlsx', again);
  await desk.clicks('收下');
  await desk.clicks('整批撤回').catch(() => '');
  const event = ['事件编号', '事件描述', '事件小类', '事发地址', '联系电话', '事件大类'];
  await drops(
    '141事件.xlsx',
    [
      ['E1', '面馆油烟', '餐饮油烟', '德加小区3幢楼下', '13900005555', ''],
      ['E2', '昨夜住户着火，已扑灭', '', '德加小区4幢', '', '火灾事故'],
      ['E3', '群租要几家一起看', '', '星洲小区', '', '部门协同'],
    ],
    event,
  );
  await desk.clicks('收下');

  // A sheet nobody knows; of a wide one some headers are written.
  const odd = ['单号', '说了什么'];
  const picked = Object.fromEntries(Object.keys(ORDER_FIELDS).map((field) => [field, '']));
  await desk.submits({ ...picked, source: '', number: '0', text: '' }).catch(() => '');
  const wide = Array.from({ length: 12 }, (_, n) => `某列${n}`);
  await drops('转来的宽表.xlsx', [wide], wide);
  await desk.submits({ ...picked, source: 'hotline', number: '0', text: '1', title: '没有这一列' }).catch(() => '');
  await drops('转来的.xlsx', [['Q1', '路灯不亮']], odd);
  const [unknown] = await town.world.store.orderBatches(desk.openId, 1);
  await tap(desk, { do: 'order-batch-fill', batch: unknown?.id });
  await desk.submits({ ...picked, source: 'hotline', number: '0', text: '0' }).catch(() => '');
  await desk.submits({ ...picked, source: 'hotline', number: '0', text: '1' });
  await desk.clicks('列认错了');
  await desk.submits({ ...picked, source: 'hotline', number: '0', text: '1' });
  await desk.clicks('收下');
  await desk.clicks('整批撤回');
  await drops('最后.xlsx', [rowOf('Z1', { ...place, 诉求分类: '餐饮油烟' })]);
  await desk.clicks('收下');
  await officer.clicks('签收');
  await desk.clicks('整批撤回').catch(() => '');
  await desk.says('来单');

  // What came when all was over; what had been worked on when the rest was taken back; batches in the middle of a step.
  const { store, now } = town.world;
  const [last] = await store.orderBatches(desk.openId, 1);
  const [known] = last ? await store.batchOrders(last.id) : [];
  if (!last || !known) throw new Error('no batch');
  const worked = (await store.casesAfter('', 200)).find(({ state }) => state === 'in-hand') ?? { id: known.caseId };
  const late = (n: number, did: OrderTaken, caseId = known.caseId): ExchangeChange => ({
    kind: 'exchange-order',
    ref: { source: 'hotline', number: `L${n}`, caseId, revision: null, seen: [], due: null },
    batch: last.id,
    did,
    at: now(),
  });
  await kept(town, [...[1, 2, 3, 4, 5, 6].map((n) => late(n, 'late')), late(7, 'joined')]);
  await kept(
    town,
    [11, 12, 13, 14].map((n) => late(n, 'opened', worked.id)),
  );
  const see = () => tap(desk, { do: 'order-batch-see', batch: last.id });
  await see();
  const stale = { batch: last.id, v: last.version };
  await tap(desk, { do: 'order-batch-undo', ...stale });
  await desk.sendsFile('12345.xlsx', new Uint8Array([1]));
  await tap(desk, { do: 'order-batch-fill', batch: last.id });
  for (const action of ['order-batch-take', 'order-columns', 'order-columns-again'])
    await tap(desk, { do: action, ...stale });
  let version = last.version;
  for (const state of ['reading', 'taking', 'undoing', 'refused', 'columns', 'undone'] as const) {
    await kept(town, [{ kind: 'exchange-batch', batch: { ...last, state, why: '读不了', version: ++version } }]);
    await see();
    await desk.says('来单');
    await tap(desk, { do: 'order-batch-undo', batch: last.id, v: version });
  }
  await tap(desk, { do: 'order-batch-undo', ...stale });
  const others = { ...last, openId: worker.openId, version: ++version };
  await kept(town, [{ kind: 'exchange-batch', batch: others }]);
  await see();

  // Buttons out of time, and of others.
  const batch = 'no-such-batch';
  await tap(desk, { do: 'order-batch-see', batch });
  await tap(worker, { do: 'order-batch-see', batch });
  await tap(personOf(town, '带班领导'), { do: 'order-batch-take', batch, v: 1 });
}

export const stories: Stories = {
  'orders by workbook': { play: orderStory },
};
