import type { Tally } from '../../src/cases/record/tally.ts';
import { button, buttons, type Card, card, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** Today in four numbers; `office` where they are of the whole street, else of whoever asks. */
export function figuresCard({ opened, open, overdue, urgent }: Tally, office?: string): Card {
  const late = overdue > 0 ? `<font color='red'>**${overdue}**</font>` : '**0**';
  return card(
    {
      title: office ? '今天到现在' : '您报的事，今天到现在',
      subtitle: office ? escapeMarkdown(office) : undefined,
      tone: 'answer',
    },
    text(`新报　**${opened}** 件<br>在办　**${open}** 件，其中紧急 **${urgent}** 件<br>超期　${late} 件`),
    buttons(
      office ? button('指挥台', { do: 'my-list', list: 'desk' }, 'primary') : undefined,
      button(office ? '待办' : '我的事件', { do: 'my-list', list: office ? 'todo' : 'mine' }),
    ),
  );
}
