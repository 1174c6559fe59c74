import type { DraftId } from '../../src/brands.ts';
import { answeredAs } from '../../src/visits/groups.ts';
import { failureOf, type Visit } from '../../src/visits/visit.ts';
import { button, type Card, card, stack } from '../elements.ts';

/** Pictures came and it is not known what they show: one press says it. */
export function whichCard(visit: Visit, from: DraftId, many: number): Card {
  return card(
    { title: many > 1 ? '这几张是哪一条？' : '这张是哪一条？', subtitle: visit.name, tone: 'ask' },
    stack(
      ...answeredAs(visit, 'bad')
        .slice(0, 12)
        .map((item) =>
          button(`${item.n}　${failureOf(item)}`, { do: 'visit-photo', visit: visit.id, item: item.id, from }),
        ),
    ),
  );
}
