import type { Receipt, ReceiptKey } from '../../src/exchange/receipts.ts';
import type { Field } from '../../src/forms/field.ts';
import { button, buttons, type Card, card, facts, note, quote, stack, text } from '../elements.ts';
import { formCard } from '../form-card.ts';
import { missedWords } from '../missed-words.ts';
import { pictures } from '../pictures.ts';
import { when } from '../when.ts';

export type AnswerFacts = {
  receipt: Receipt;
  /** The source's short name. */
  mark: string;
  title: string;
  due: number | null;
  now: number;
  /** Pictures have an address only where this host has one. */
  hasAddress: boolean;
  /** Whom it was meant for and did not reach, by name. */
  missed?: string | undefined;
};

const keyOf = ({ source, number, seq }: Receipt): ReceiptKey => ({ source, number, seq });
const WHAT = { closed: '办结了，答复对方吗？', returned: '没有办，退回对方吗？' } as const;
const whatOf = ({ step }: Receipt): string => (step === 'returned' ? WHAT.returned : WHAT.closed);

const STATES: Partial<Record<Receipt['state'], [title: string, words: string]>> = {
  queued: ['正在答复', '对方收到就好；没收到会再送，一天都不行会告诉您。'],
  sent: ['已经答复', '对方收到了。'],
  dead: ['答复没送到', '发「来单」点「对方系统」看原因、再发。'],
  dropped: ['不答复了', '这一条不往外发。事件又办了，会再问您。'],
};

/** An answer as it would go to its source; nothing goes before somebody at the desk presses. */
export function answerCard({ receipt, mark, title, due, now, hasAddress, missed }: AnswerFacts): Card {
  const { number, caseId, says, state, doneAt } = receipt;
  const key = keyOf(receipt);
  const subtitle = `${caseId} · ${title}`;
  const done = STATES[state];
  if (done)
    return card(
      { title: `${mark} ${number}：${done[0]}`, subtitle, tone: state === 'sent' ? 'done' : 'over' },
      says.text ? quote(says.text, 600) : undefined,
      facts([
        ['谁点的', says.by ?? undefined],
        ['送到', state === 'sent' && doneAt !== null ? when(doneAt, now) : undefined],
        ['带照片', says.photos.length > 0 && state !== 'dropped' ? `${says.photos.length} 张` : undefined],
      ]),
      note(done[1]),
    );
  const going = hasAddress ? says.photos.length : 0;
  return card(
    { title: `${mark} ${number} ${whatOf(receipt)}`, subtitle, tone: 'ask' },
    missed ? missedWords(missed) : undefined,
    says.outcome ? text(`**${says.outcome}**`) : undefined,
    quote(says.text || '（没有写，请点「改一改」）', 600, 'dark'),
    due === null ? undefined : note(`对方要求 ${when(due, now)} 前答复`),
    stack(
      says.text !== '' &&
        going > 0 &&
        button(`答复，带 ${going} 张照片`, { do: 'order-answer-send', ...key, photos: true }, 'primary'),
      says.text !== '' &&
        button(
          going > 0 ? '答复，不带照片' : '就这样答复',
          { do: 'order-answer-send', ...key, photos: false },
          going > 0 ? 'default' : 'primary',
        ),
    ),
    buttons(
      button('改一改', { do: 'order-answer-edit', ...key }),
      button('不答复', { do: 'order-answer-drop', ...key }, 'text', '不往对方系统发。事件本身不变。'),
    ),
    says.photos.length > 0 && going === 0
      ? note(`有 ${says.photos.length} 张照片，没有设 PUBLIC_URL，带不出去。`)
      : note(`点了才发出去。电话、证件号已经遮住${going > 0 ? '；照片在下面，有没有人脸、号码，请先看一眼' : ''}。`),
    going > 0 ? pictures(says.photos) : [],
  );
}

/** The same to be written anew. */
export const answerFormCard = ({ receipt, mark, title }: AnswerFacts, fields: Field[]): Card =>
  formCard({
    title: `答复 ${mark} ${receipt.number}`,
    subtitle: `${receipt.caseId} · ${title}`,
    fields,
    submit: '就这样答复',
    action: { do: 'order-answer-submit', ...keyOf(receipt) },
  });
