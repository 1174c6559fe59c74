import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryGroup } from '../../catalogue/schema.ts';
import type { QuestionId } from '../../src/brands.ts';
import { CANDIDATES } from '../../src/matters/decide.ts';
import { button, buttons, type Card, card, type Element, items, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { orMaybe } from './or-maybe.ts';

/** One plain question; each button states a fact and the department it leads to. `only`: the matters that are likely. */
export function askCard(
  question: { id: QuestionId; words: string },
  group: BoundaryGroup,
  catalogue: Catalogue,
  also: string[] = [],
  only?: string[],
): Card {
  const option = ({ label, matter }: BoundaryGroup['options'][number]) => {
    const lead = catalogue.matter(matter)?.lead.department;
    return button(lead ? `${label}（${catalogue.nameOf(lead)}）` : label, {
      do: 'choose',
      question: question.id,
      matter,
    });
  };
  return card(
    { title: group.question, subtitle: '点一下就知道谁管', tone: 'ask' },
    quote(question.words),
    stack(...group.options.filter(({ matter }) => !only || only.includes(matter)).map(option)),
    orMaybe('也可能是', question.id, also, catalogue),
    stack(button('都不是', { do: 'none-of-these', question: question.id }, 'text')),
  );
}

/** At most four matters the question may be about. */
export function candidatesCard(
  question: { id: QuestionId; words: string },
  matters: string[],
  catalogue: Catalogue,
): Card {
  const found = matters.flatMap((id) => catalogue.matter(id) ?? []).slice(0, CANDIDATES);
  const blocks = found.flatMap((matter) => [
    ...stack(
      button(`${matter.name}（${catalogue.nameOf(matter.lead.department)}）`, {
        do: 'choose',
        question: question.id,
        matter: matter.id,
      }),
    ),
    note(escapeMarkdown(matter.scope)),
  ]);
  return card(
    { title: '您说的是哪一件？', subtitle: '最像的几件，点一下看说明书', tone: 'ask' },
    quote(question.words),
    blocks,
    stack(button('都不是', { do: 'none-of-these', question: question.id }, 'text')),
  );
}

export const NOT_FOUND = '清单里没找到';

/** Who takes in what the list does not tell. */
export const deskTakesIn = (office: string): Element =>
  text(`不在清单里、说不清归谁的事，由**${escapeMarkdown(office)}综合信息指挥室**先接下来，再定由谁办。`);

/** Never a dead end: who decides when the list does not know, and the button that sends it there. */
export function notListedCard(
  question: { id: QuestionId; words: string },
  office: string,
  maybe: string[],
  catalogue: Catalogue,
): Card {
  return card(
    { title: NOT_FOUND, subtitle: '这不等于没人管', tone: 'warning' },
    quote(question.words),
    deskTakesIn(office),
    items(['把地点、谁、什么事说全一点再问一次，往往就能找到', '着急或有危险，直接打 110、119、120']),
    orMaybe('或者您说的是', question.id, maybe, catalogue),
    buttons(
      button('提交指挥室', { do: 'report', question: question.id }, 'primary'),
      button('看清单目录', { do: 'browse' }),
    ),
  );
}
