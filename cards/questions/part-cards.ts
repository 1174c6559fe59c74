import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import type { Part } from '../../src/understanding/wanted.ts';
import { button, type Card, card, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { CORRECTIONS, type Correction } from './actions.ts';
import { orMaybe } from './or-maybe.ts';
import { deskTakesIn, NOT_FOUND } from './question-cards.ts';

const NUMBERS = ['零', '一', '两', '三', '四', '五'];

/** Several things in one message, none left out: each with its department, its card one press away. */
export function severalCard(
  question: QuestionId,
  parts: readonly Part<string>[],
  office: string,
  catalogue: Catalogue,
): Card {
  const found = parts.map((part) => saidOf(part, question, catalogue) ?? notToldApart(part, question, office));
  return card(
    {
      title: `您说了${NUMBERS[found.length] ?? found.length}件`,
      subtitle: '各有各的部门，点开看，能分别上报',
      tone: 'answer',
      summary: found.map(({ brief }) => brief).join('；'),
    },
    found.flatMap(({ words, elements }, i) => [quote(`${i + 1}. ${words}`, 40), ...elements]),
    note('不是这么分的？一件一件再说一遍。'),
    stack(oneAfterAnother(question, parts, catalogue), button('都不是', { do: 'none-of-these', question }, 'text')),
  );
}

/** One press for all that are certain, a form after the other; none where fewer than two are. */
function oneAfterAnother(question: QuestionId, parts: readonly Part<string>[], catalogue: Catalogue) {
  const certain = parts.flatMap((part) => ('matter' in part && !part.also?.length ? [part.matter] : []));
  const [matter, ...rest] = new Set(certain.filter((id) => catalogue.matter(id)));
  if (!matter || rest.length === 0) return undefined;
  return button('一件接一件上报', { do: 'report', question, matter, rest }, 'primary');
}

/** One concern of several as it is shown; undefined when the list has nothing of it any more. */
function saidOf(part: Part<string>, question: QuestionId, catalogue: Catalogue) {
  const { words } = part;
  if ('referral' in part) {
    const referral = catalogue.referral(part.referral);
    if (!referral) return undefined;
    const { name, who, reach } = referral;
    const says = `不在街道清单里，找 **${escapeMarkdown(who)}**：${escapeMarkdown(reach[0] ?? '')}`;
    return { words, brief: `${name}：${who}`, elements: [text(says)] };
  }
  const matter = catalogue.matter(part.matter);
  if (!matter) return undefined;
  const lead = catalogue.nameOf(matter.lead.department);
  const brief = `${matter.name}：${lead}`;
  if (part.also?.length)
    return {
      words,
      brief,
      elements: orMaybe('这件可能是：', question, [part.matter, ...part.also], catalogue, 'show-matter'),
    };
  const says = `**${escapeMarkdown(matter.name)}**　主责 **${escapeMarkdown(lead)}**`;
  return {
    words,
    brief,
    elements: [text(says), ...stack(button('看怎么办、上报', { do: 'show-matter', matter: matter.id, question }))],
  };
}

/** One concern that the list has nothing of: the desk takes it in. */
const notToldApart = ({ words }: Part<string>, question: QuestionId, office: string) => ({
  words,
  brief: NOT_FOUND,
  elements: [deskTakesIn(office), ...stack(button('提交指挥室', { do: 'report', question }))],
});

type Corrected = {
  question: QuestionId;
  /** The question that was answered wrongly; it is kept for whoever looks after the list. */
  of?: QuestionId | undefined;
  matter?: string | undefined;
  matters: readonly string[];
};

const THANKED = { title: '记下了，谢谢指正', subtitle: '清单管理员会来核对', tone: 'ask' } as const;
const AGAIN = { title: '没答到点上，不好意思', subtitle: '换个说法再说一遍', tone: 'ask' } as const;

/** An answer was wrong: thanked, the matters it may be instead, what was wrong with it, and the desk. */
export function correctedCard({ question, of, matter: id, matters }: Corrected, catalogue: Catalogue): Card {
  const wrong = id ? catalogue.matter(id) : undefined;
  const correct = (reason: Correction) =>
    wrong && button(CORRECTIONS[reason], { do: 'correct', question: of ?? question, matter: wrong.id, reason });
  return card(
    of ? THANKED : AGAIN,
    orMaybe('您说的是不是', question, [...matters], catalogue),
    wrong
      ? [
          text(`「${escapeMarkdown(wrong.name)}」哪里不对？`),
          ...stack(correct('other'), correct('department'), correct('outdated')),
        ]
      : [text('换个说法再说一遍，我重新找；急的话直接交给指挥室。')],
    stack(
      button(wrong || matters.length > 0 ? '都不是，交给指挥室' : '交给指挥室', { do: 'report', question }, 'text'),
    ),
  );
}
