import type { Tally } from '../../src/cases/record/tally.ts';
import type { SpanName } from '../../src/figures/periods.ts';
import { button, buttons, type Card, card, text } from '../elements.ts';

/** Of days that are over all that came since is counted. */
const SINCE: Record<SpanName, string> = {
  ...{ today: '今天到现在', week: '本周到现在', month: '本月到现在' },
  ...{ yesterday: '昨天以来', 'last-week': '上周以来', 'last-month': '上月以来' },
};

/** To whoever leads nothing: their own reports since some day, in a line. */
export function ownFiguresCard({ opened, open, overdue, urgent }: Tally, span: SpanName): Card {
  const late = overdue > 0 ? `，<font color='red'>超期 **${overdue}**</font>` : '';
  return card(
    { title: `您报的事，${SINCE[span]}`, tone: 'answer' },
    text(`新报 **${opened}** 件　在办 **${open}** 件，其中紧急 **${urgent}**${late}`),
    buttons(button('我的事件', { do: 'my-list', list: 'mine' }, 'primary')),
  );
}
