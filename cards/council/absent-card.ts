import { absentees } from '../../src/cases/record/council.ts';
import { button, buttons, type Card, card, facts, note } from '../elements.ts';
import type { CouncilFacts } from './parts.ts';

/** For heads and the desk: who was whistled and has not come by the end of the council's time. */
export function absentCard({ c, nameOf, say }: CouncilFacts): Card {
  return card(
    { title: `吹哨未报到：${c.title}`, subtitle: c.id, tone: 'urgent' },
    facts([
      ['地点', say([c.place.community, c.place.estate].filter(Boolean).join(' '))],
      ['没报到', absentees(c.council).map(nameOf).join('、') || '现在都到了'],
    ]),
    note('会商时限已到。请通知他们到场，或在事件里点「报到」。'),
    buttons(button('查看', { do: 'see-case', case: c.id }, 'primary')),
  );
}
