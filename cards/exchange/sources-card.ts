import type { Receipt } from '../../src/exchange/receipts.ts';
import { button, type Card, card, facts, note, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

/** A source as it was met lately. */
export type ShownSource = {
  name: string;
  /** How it sends: signed, from listed addresses, or by workbook alone. */
  how: 'signed' | 'unsigned' | 'keyed' | 'workbook';
  told: boolean;
  takenAt: number | null;
  /** Turned away today, and why the last time. */
  refused: number;
  why: string | null;
};

export type SourcesFacts = {
  sources: readonly ShownSource[];
  /** Answers that wait for the desk, and receipts that were not taken; `mark` by the source's id. */
  drafts: readonly Receipt[];
  dead: readonly Receipt[];
  mark(source: string): string;
  now: number;
};

const HOW = {
  signed: '接口，有签名',
  unsigned: '接口，没有签名：紧急的先由人看',
  keyed: 'Open311，只认 api_key：紧急的先由人看',
  workbook: '只收表格',
} as const;
const MOST = 10;
const STEPS: Record<Receipt['step'], string> = {
  accepted: '收下了',
  dispatched: '派到部门',
  returned: '退回',
  closed: '答复',
  reopened: '又办了',
};

function receiptWords(how: ShownSource['how'], told: boolean): string | undefined {
  if (how === 'workbook') return undefined;
  if (how === 'keyed') return '对方自己来查';
  return told ? '往对方发' : '没有设回执地址，不往外发';
}

/** The other systems: how each does, what waits for the desk, what was not taken. */
export function sourcesCard({ sources, drafts, dead, mark, now }: SourcesFacts): Card {
  const keyOf = ({ source, number, seq }: Receipt) => ({ source, number, seq });
  const left = drafts.length + dead.length;
  return card(
    {
      title: '对方系统',
      subtitle: left > 0 ? `${drafts.length} 条等您答复，${dead.length} 条没送到` : '没有等着的',
      tone: dead.length > 0 ? 'warning' : 'answer',
    },
    drafts.length > 0 ? text('**等您答复**') : undefined,
    stack(
      ...drafts
        .slice(0, MOST)
        .map((one) =>
          button(`${mark(one.source)} ${one.number}　${one.caseId}`, { do: 'order-answer-see', ...keyOf(one) }),
        ),
    ),
    dead.length > 0 ? text('**没送到，点了再发**') : undefined,
    stack(
      ...dead.slice(0, MOST).map((one) =>
        button(`再发「${STEPS[one.step]}」　${mark(one.source)} ${one.number}`, {
          do: 'order-receipt-again',
          ...keyOf(one),
        }),
      ),
    ),
    left > 0 ? rule : undefined,
    sources.flatMap(({ name, how, told, takenAt, refused, why }) => [
      text(`**${escapeMarkdown(name)}**`),
      facts([
        ['怎么来', HOW[how]],
        ['最近来单', how === 'workbook' ? undefined : takenAt === null ? '还没有来过' : when(takenAt, now)],
        ['今天没让进', refused > 0 ? `${refused} 次：${why ?? ''}` : undefined],
        ['回执', receiptWords(how, told)],
      ]),
    ]),
    note('接口和密钥由管理员在配置文件里设。签名不对、地址不对的进不来，这里看得到次数。'),
  );
}
