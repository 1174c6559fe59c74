import { brief } from '../brief.ts';
import { button, buttons, type Card, card, facts, items, note, quote, text } from '../elements.ts';
import type { CouncilFacts } from './parts.ts';

export type BoundaryFacts = CouncilFacts & {
  returns: string[];
  /** The manual's boundary lines as published now. */
  manual: string[];
};

/** For the keeper of the list: the case, the departments that could not agree, in their own words, and the manual's. */
export function boundaryCard({ c, nameOf, say, returns, manual }: BoundaryFacts): Card {
  const departments = [
    ...(c.lead ? [c.lead.department] : []),
    ...(c.council?.departments.map((seat) => seat.department) ?? []),
  ];
  return card(
    { title: `职责边界待明确：${c.title}`, subtitle: c.id, tone: 'warning' },
    facts([
      ['事项', c.matterId ? `${c.matterId} ${c.title}` : '清单外'],
      ['部门', [...new Set(departments)].map(nameOf).join('、')],
      ['为什么吹哨', c.council ? brief(say(c.council.why), 300) : undefined],
    ]),
    c.description ? quote(say(c.description)) : undefined,
    text('**退单理由**'),
    returns.length > 0 ? items(returns.slice(-6).map((line) => brief(say(line), 200))) : note('没有退单。'),
    c.council?.minutes ? [text('**会商纪要**'), quote(say(c.council.minutes.text))] : undefined,
    manual.length > 0 ? [text('**说明书现在这样写**'), items(manual)] : undefined,
    c.matterId ? buttons(button('说明书', { do: 'show-matter', matter: c.matterId })) : undefined,
  );
}
