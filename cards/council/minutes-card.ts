import { button, buttons, type Card, card } from '../elements.ts';
import { type CouncilFacts, minutesRows, taskRows } from './parts.ts';

/** The minutes as everybody concerned gets them: who leads, what was decided, who does what. */
export function minutesCard(shown: CouncilFacts): Card {
  const { c } = shown;
  return card(
    { title: `已明确牵头：${c.title}`, subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`, tone: 'done' },
    minutesRows(shown),
    taskRows(shown, 0),
    buttons(button('查看', { do: 'see-case', case: c.id }, 'primary')),
  );
}
