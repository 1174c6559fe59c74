import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Card, card, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** Whoever wants a human being: who is at the desk now, and the press that sends it there. */
export function personCard(office: string, atDesk: readonly string[]): Card {
  const names = atDesk.slice(0, 6).map(escapeMarkdown).join('、');
  return card(
    { title: '找人来接', subtitle: `${office}综合信息指挥室`, tone: 'ask' },
    text(
      names
        ? `现在在指挥室的：**${names}**，飞书里直接找他们，或点下面交给指挥室，有人联系您。`
        : '指挥室现在没人值班。点下面交给指挥室，上班后有人联系您。',
    ),
    stack(button('交给指挥室', { do: 'report' }, 'primary')),
    note('有危险别等，直接打 110、119、120。'),
  );
}

/** Somebody said only where: the place is kept for the report, and what was spoken of right before may be there. */
export function placeCard(
  { words, question, matter: id }: { words: string; question: QuestionId; matter?: string | undefined },
  catalogue: Catalogue,
): Card {
  const matter = id ? catalogue.matter(id) : undefined;
  return card(
    { title: '这里怎么了？', subtitle: '地点记下了，上报时替您填好', tone: 'ask' },
    quote(words, 80),
    matter
      ? stack(button(`就是刚才说的：${matter.name}，上报`, { do: 'report', matter: matter.id, question }, 'primary'))
      : undefined,
    text('是什么事？一句话就行，比如：路灯不亮、有人乱停车、楼上漏水。'),
    stack(button('说不清，交给指挥室', { do: 'report', question }, 'text')),
  );
}

/** Somebody said too little to tell what it is about. */
export const sayMoreCard = (): Card =>
  card(
    { title: '再说清楚一点', subtitle: '谁、在哪里、怎么了', tone: 'ask' },
    text('比如「三楼往下漏水」「门口有人摆摊」。说不清就交给指挥室，有人打电话问您。'),
    stack(button('交给指挥室', { do: 'report' })),
  );
