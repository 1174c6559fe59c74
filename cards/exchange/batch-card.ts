import type { DryRun, OrderBatch } from '../../src/exchange/batch.ts';
import { brief } from '../brief.ts';
import { button, type Card, card, type Element, facts, items, note, quote, stack, text } from '../elements.ts';

/** An order that went somewhere, with its case. */
export type ShownOrder = { number: string; caseId: string };

export type BatchFacts = {
  batch: OrderBatch;
  /** The source's name; undefined where it is not known. */
  source: string | undefined;
  opened: readonly ShownOrder[];
  /** How many of the opened ones wait for the desk to send them. */
  toDispatch: number;
  joined: readonly ShownOrder[];
  updated: number;
  /** More was said of these when their cases had ended. */
  late: readonly ShownOrder[];
};

const MOST_LINES = 12;
const named = (orders: readonly ShownOrder[]) =>
  `${orders
    .slice(0, 5)
    .map(({ number, caseId }) => `${number}（${caseId}）`)
    .join('、')}${orders.length > 5 ? ` 等 ${orders.length} 单` : ''}`;

/** Each row that could not be read, with its column and what to do. */
function unreadRows({ unread, unreadCount }: DryRun): Element | undefined {
  if (unreadCount === 0) return undefined;
  const lines = unread
    .slice(0, MOST_LINES)
    .map(({ row, column, why }) => `第 ${row} 行${column ? `「${brief(column, 20)}」` : ''}：${brief(why, 60)}`);
  const rest = unreadCount - lines.length;
  return items([...lines, ...(rest > 0 ? [`还有 ${rest} 行`] : [])]);
}

/** 新12 更新3 重复5 看不懂2, with what is none left out but the new. */
export const dryRunWords = ({ fresh, joined, updated, same, unreadCount }: DryRun): string =>
  [
    `新 ${fresh}`,
    joined > 0 && `并进已有的 ${joined}`,
    updated > 0 && `更新 ${updated}`,
    same > 0 && `重复 ${same}`,
    unreadCount > 0 && `看不懂 ${unreadCount}`,
  ]
    .filter(Boolean)
    .join('　');

const HOW_MANY_NEW = 6;
function newLine({ number, class: of, matter, guess }: DryRun['some'][number]): string {
  if (of === '火灾事故' || of === '部门协同') return `${number}：${of}，交指挥室`;
  return `${number}：${matter ?? (guess ? `指挥室派（像是「${guess}」）` : '指挥室派')}`;
}

/** Whether taking a workbook in would do anything. */
export const wouldDo = ({ fresh, joined, updated }: DryRun): boolean => fresh + joined + updated > 0;

/** What a workbook of orders would do, before it does. */
export function dryRunCard({ batch, source }: BatchFacts, dry: DryRun): Card {
  const { id, version: v, fileName } = batch;
  const does = wouldDo(dry);
  const some = dry.some.slice(0, HOW_MANY_NEW);
  return card(
    { title: dryRunWords(dry), subtitle: `${source ?? ''} · ${does ? '还没有收' : '没有新的'}`, tone: 'ask' },
    quote(fileName, 100),
    stack(
      !does && text(dry.same > 0 ? '看得懂的都收过了。要填回编号、状态、答复，点下面。' : '一单也没有看懂。'),
      does && button('收下', { do: 'order-batch-take', batch: id, v }, 'primary'),
      dry.same > 0 && button('回填这张表', { do: 'order-batch-fill', batch: id }, does ? 'default' : 'primary'),
      does && note('收下才建事件、才通知部门。不收就不用点。'),
    ),
    some.length > 0
      ? items([...some.map(newLine), ...(dry.fresh > some.length ? [`还有 ${dry.fresh - some.length} 单新的`] : [])])
      : undefined,
    dry.forDesk > 0 ? note(`${dry.forDesk} 单要指挥室派，收下后在「指挥台」等派遣`) : undefined,
    dry.unreadCount > 0 ? text(does ? '**看不懂的不收，其余照收：**' : '**看不懂的：**') : undefined,
    unreadRows(dry),
    button('列认错了', { do: 'order-columns-again', batch: id, v }, 'text'),
  );
}

/** What a workbook of orders did. */
export function takenCard({ batch, source, opened, toDispatch, joined, updated, late }: BatchFacts): Card {
  const { id, version: v, fileName, why, dry } = batch;
  const straight = opened.length - toDispatch;
  return card(
    {
      title: `已收下 ${opened.length + joined.length + updated + late.length} 单`,
      subtitle: source,
      tone: why ? 'warning' : 'done',
    },
    quote(fileName, 100),
    why ? text(`**${why}**`) : undefined,
    facts([
      ['新事件', opened.length > 0 ? `${opened.length} 件` : undefined],
      ['已派到部门', straight > 0 ? `${straight} 件` : undefined],
      ['等指挥室派遣', toDispatch > 0 ? `${toDispatch} 件，发「指挥台」看` : undefined],
      ['并进已有的', joined.length > 0 ? named(joined) : undefined],
      ['更新', updated > 0 ? `${updated} 件` : undefined],
      ['已经办结又来的', late.length > 0 ? `${named(late)}：看要不要重新打开` : undefined],
    ]),
    button('回填这张表', { do: 'order-batch-fill', batch: id }, 'primary'),
    note('回填：您发来的这张表，后面加上我们的编号、状态、答复、办结时间；您的列一格不动。办完再点一次就是最新的。'),
    dry && dry.unreadCount > 0 ? text(`**没有收的 ${dry.unreadCount} 行：**`) : undefined,
    dry ? unreadRows(dry) : undefined,
    stack(
      opened.length > 0 &&
        button(
          '整批撤回',
          { do: 'order-batch-undo', batch: id, v },
          'text',
          `收错了才撤：${opened.length} 件新事件都撤回，部门不再办。有人动过就撤不了。`,
        ),
    ),
  );
}

/** A workbook of orders that was taken back; what had been worked on meanwhile stays. */
export const undoneCard = ({ batch, opened }: BatchFacts): Card =>
  card(
    { title: '这一批撤回了', tone: 'over' },
    quote(batch.fileName, 100),
    opened.length > 0 ? text(`有人已经在办，没有撤：${named(opened)}`) : undefined,
    note('要重新收，把表格再发一次。'),
  );

/** While something is being done with a workbook of orders; or why nothing can be. */
export const batchNoteCard = ({ batch: { fileName } }: BatchFacts, title: string, words: string): Card =>
  card({ title, tone: 'ask' }, quote(fileName, 100), text(words));
