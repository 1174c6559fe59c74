import type { OrderBatch } from '../../src/exchange/batch.ts';
import { button, type Card, card, note, stack, text } from '../elements.ts';
import { when } from '../when.ts';
import { wouldDo } from './batch-card.ts';

const STATES: Record<OrderBatch['state'], string> = {
  reading: '正在看',
  columns: '列还没认',
  dry: '还没收',
  taking: '正在收',
  taken: '已收下',
  undoing: '正在撤',
  undone: '已撤回',
  refused: '没看懂',
};

const stateOf = ({ state, dry }: OrderBatch): string =>
  state === 'dry' && dry && !wouldDo(dry) ? '没有新的' : STATES[state];

/** The latest workbooks of orders, one a button. */
export const batchesCard = (batches: readonly OrderBatch[], now: number): Card =>
  card(
    { title: '来单', subtitle: '12345、141 的表格，新的在前', tone: 'answer' },
    batches.length === 0 ? text('还没有收过表格。') : undefined,
    stack(
      ...batches.map((batch) =>
        button(`${when(batch.at, now)} ${stateOf(batch)} ${batch.fileName}`, {
          do: 'order-batch-see',
          batch: batch.id,
        }),
      ),
    ),
    button('对方系统：接口、回执', { do: 'order-sources' }, 'text'),
    note('收单：把 12345 或 141 导出的 .xlsx 直接发到这里。先给您看会收几单，点了「收下」才收。'),
  );
