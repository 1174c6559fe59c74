import type { Tally } from '../../src/cases/record/tally.ts';
import { button, buttons, type Card, card, text } from '../elements.ts';

/** To whoever leads nothing: their own reports of today, in a line. */
export function ownFiguresCard({ opened, open, overdue, urgent }: Tally): Card {
  const late = overdue > 0 ? `，<font color='red'>超期 **${overdue}**</font>` : '';
  return card(
    { title: '您报的事，今天到现在', tone: 'answer' },
    text(`新报 **${opened}** 件　在办 **${open}** 件，其中紧急 **${urgent}**${late}`),
    buttons(button('我的事件', { do: 'my-list', list: 'mine' }, 'primary')),
  );
}
