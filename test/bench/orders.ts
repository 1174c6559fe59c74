import { render } from '../../src/bot/delivery/render.ts';
import { exchange } from '../../src/bot/exchange/exchange.ts';
import { onMessage } from '../../src/bot/on-message.ts';
import type { OrderBatchJob } from '../../src/bot/ports/exchange-jobs.ts';
import type { Queued } from '../../src/bot/ports/outbox.ts';
import { receive } from '../../src/bot/receive.ts';
import { aTurn } from '../../src/slices.ts';
import { HOTLINE, orderSheetOf } from '../exchange/sheets.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

/**
 * `npm run bench:orders`: the largest workbook of orders on Node, looked at, taken in, dropped again, filled in and taken back:
 * CPU of each, and the most CPU that went in one piece while nobody else had a turn.
 */
const ORDERS = 2000;
const CODES = ['餐饮油烟', '占道经营', '路灯', '马蜂窝', '楼道堆物'];
const SHEET = orderSheetOf(
  Array.from({ length: ORDERS }, (_, n) => {
    const said: Record<string, string> = {
      序号: `${n + 1}`,
      工单编号: `GD2026112${String(n).padStart(5, '0')}`,
      诉求标题: `第 ${n + 1} 单`,
      诉求内容: `来电反映：此处的问题已经一个多月，白天晚上都有，住户多次劝说没有用，希望尽快处理并答复，第 ${n + 1} 次来电。`,
      诉求分类: `城市管理/${CODES[n % CODES.length]}`,
      诉求地址: `${n % 2 ? '德加小区' : '星洲小区'}${(n % 60) + 1}幢${n}室`,
      诉求人: '样例',
      联系电话: '10000000001',
      受理时间: '2026-11-24 08:30',
      办理时限: '2026-12-03 17:30',
      是否保密: n % 50 ? '否' : '是',
      是否回复: '是',
    };
    return HOTLINE.map((header) => said[header] ?? null);
  }),
);

const opened = await openWorld();
const { world, store } = opened;
world.directory = { ...world.directory, fetchFile: async () => SHEET };
const desk = idOf('指挥室派遣员');
const latest = async () => (await store.orderBatches(desk, 1))[0];
let drops = 0;

const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** How much CPU the work took, and the most of it between two turns of everybody else; without the other deliveries. */
async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  let [busiest, over] = [0, false];
  const turns = (async () => {
    for (let before = cpu(); !over; before = cpu()) {
      await new Promise((ready) => setTimeout(ready, 0));
      busiest = Math.max(busiest, cpu() - before);
    }
  })();
  const [before, began] = [cpu(), performance.now()];
  await work();
  over = true;
  await turns;
  const took = { seconds: (performance.now() - began) / 1000, cpu: (cpu() - before) / 1000 };
  const shown = { seconds: Number(took.seconds.toFixed(2)), cpu: Number(took.cpu.toFixed(2)) };
  process.stdout.write(
    `${JSON.stringify({ done: name, orders: ORDERS, ...shown, busiest: Math.round(busiest) })} s, ms\n`,
  );
}

/** One step of the newest batch as its deliveries do it, without whatever else the queue holds; so many orders a delivery. */
async function step(step: OrderBatchJob['step'], atOnce = ORDERS): Promise<void> {
  const batch = await latest();
  if (!batch) throw new Error('no batch');
  for (let from = 0; from < ORDERS; from += atOnce) {
    // What was taken back is gone from the list, so that the rest stands at its beginning.
    const at = step === 'undo' ? 0 : from;
    const outgoing: OrderBatchJob = { kind: 'order-batch', batch: batch.id, step, asked: batch.id, from: at };
    const queued: Queued = {
      ...{ id: 1, queue: desk, uuid: '', revision: 0, attempts: 0 },
      outgoing,
      createdAt: world.now(),
    };
    await exchange.jobs['order-batch'](outgoing, { queued, world, draw: render, react: onMessage });
    await aTurn();
  }
}

async function drop(): Promise<void> {
  drops += 1;
  opened.clock.now += 1000;
  const content = { type: 'file', fileKey: 'f', fileName: '12345.xlsx' } as const;
  const message = { kind: 'message', key: `m${drops}`, messageId: aMessage(`om_file${drops}`), content } as const;
  await receive({ ...message, chatId: aChat('oc_own'), inGroup: false, who: { openId: desk } }, world);
}

async function press(what: 'order-batch-take' | 'order-batch-undo'): Promise<void> {
  const batch = await latest();
  await receive(click(desk, { do: what, batch: batch?.id, v: batch?.version }), world);
}

await drop();
await measured('looked at', () => step('read'));
await press('order-batch-take');
await measured('taken in', () => step('take', 40));
await measured('filled in', () => step('fill'));
await press('order-batch-undo');
await measured('taken back', () => step('undo', 60));
await drop();
await measured('looked at again', () => step('read'));
process.stdout.write(`${JSON.stringify({ state: (await latest())?.state, bytes: SHEET.length })}\n`);
opened.close();
process.exit(0);
