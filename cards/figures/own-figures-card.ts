import type { Tally } from '../../src/cases/record/tally.ts';
import { button, buttons, type Card, card, text } from '../elements.ts';

/** To whoever leads nothing: their own reports of some days, and how they stand now, in a line. `called`: the days. */
export function ownFiguresCard({ opened, open, overdue, urgent }: Tally, called: string): Card {
  const late = overdue > 0 ? `，<font color='red'>超期 **${overdue}**</font>` : '';
  return card(
    { title: `您报的事，${called}`, tone: 'answer' },
    text(`新报 **${opened}** 件　现在在办 **${open}** 件，其中紧急 **${urgent}**${late}`),
    buttons(button('我的事件', { do: 'my-list', list: 'mine' }, 'primary')),
  );
}
