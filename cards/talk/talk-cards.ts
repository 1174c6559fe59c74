import { button, type Card, card, note, stack, text } from '../elements.ts';
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

/** Somebody said only where, or sent a place: then that is shown, redacted. */
export const placeCard = (place?: string): Card =>
  card(
    { title: '这里怎么了？', subtitle: place ?? '地点知道了，再说是什么事', tone: 'ask' },
    text('比如：路灯不亮、有人乱停车、楼上漏水。一句话就行，带上刚才的地点更好。'),
  );

/** Somebody said too little to tell what it is about. */
export const sayMoreCard = (): Card =>
  card(
    { title: '再说清楚一点', subtitle: '谁、在哪里、怎么了', tone: 'ask' },
    text('比如「三楼往下漏水」「门口有人摆摊」。说不清就交给指挥室，有人打电话问您。'),
    stack(button('交给指挥室', { do: 'report' })),
  );
