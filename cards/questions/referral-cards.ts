import type { Catalogue } from '../../catalogue/catalogue.ts';
import { SERVICE_NUMBER } from '../../catalogue/public-numbers.ts';
import type { Referral } from '../../catalogue/schema.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Card, card, type Element, items, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';
import { orMaybe } from './or-maybe.ts';

/** What is outside the list and often asked: who does it and how to reach them. No case. */
export function referralCard(
  referral: Referral,
  catalogue: Catalogue,
  question?: QuestionId,
  maybe: string[] = [],
): Card {
  const inList = (referral.butIf ?? []).flatMap(({ when, matter }) => {
    const found = catalogue.matter(matter);
    if (!found) return [];
    const shows = question ? ({ do: 'choose', question, matter } as const) : ({ do: 'show-matter', matter } as const);
    return [button(`${when} → ${found.name}`, shows)];
  });
  return card(
    { title: referral.name, subtitle: '不在街道清单里，找他们最快', tone: 'ask' },
    text(`找谁　**${escapeMarkdown(referral.who)}**`),
    items(referral.reach),
    referral.tip ? note(escapeMarkdown(referral.tip)) : undefined,
    inList.length > 0 ? text('**如果是下面这样，就在清单里**') : undefined,
    stack(...inList),
    question ? orMaybe('或者您说的是清单里的', question, maybe, catalogue) : undefined,
    stack(button('都不是，交给指挥室', { do: 'report', question }, 'text')),
  );
}

/** What somebody asks who was told who does it: how to call them, what to do when they do not, anything else. */
export type AskedOfReferral = 'phone' | 'refused' | 'else';

/** A public number in a way to reach somebody. */
const NUMBER = new RegExp(String.raw`(?<!\d)(?:1[12]\d|${SERVICE_NUMBER})(?!\d)`, 'g');

/** The ways to reach them that have a number, which dials; where none has, the number that puts through. */
function numbersOf({ reach }: Referral): Element {
  const lines = reach.filter((way) => way.search(NUMBER) >= 0);
  const dialling = (way: string) => escapeMarkdown(way).replace(NUMBER, (number) => `**${dials(number)}**`);
  if (lines.length > 0) return text(lines.map((way) => `- ${dialling(way)}`).join('\n'));
  return text(`清单里没有他们的电话，可以拨 **${dials('12345')}** 请它转。`);
}

/** What is asked of it after it was shown: the numbers alone, the desk where they do nothing, or once more who. */
export function referredCard(referral: Referral, asks: AskedOfReferral, question?: QuestionId): Card {
  const { name, who, reach } = referral;
  const toDesk = { do: 'report', question } as const;
  if (asks === 'refused')
    return card(
      { title: name, subtitle: '他们不管，还有指挥室', tone: 'ask' },
      text(`该管的是 **${escapeMarkdown(who)}**。他们不接、不管的，交给指挥室：先接下来，再定由谁去问。`),
      numbersOf(referral),
      stack(button('交给指挥室', toDesk, 'primary')),
    );
  return card(
    { title: name, subtitle: '接着刚才说的', tone: 'ask' },
    text(`找谁　**${escapeMarkdown(who)}**`),
    asks === 'phone' ? numbersOf(referral) : items(reach),
    stack(button('找不到他们，交给指挥室', toDesk, 'text')),
  );
}
