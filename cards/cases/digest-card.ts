import { button, buttons, type Card, card, text } from '../elements.ts';

/** The morning's digest of a duty chat: three figures and the button to the list. */
export function digestCard(
  list: 'todo' | 'desk',
  { open, overdue, dueSoon }: { open: number; overdue: number; dueSoon: number },
): Card {
  const late = overdue > 0 ? `<font color='red'>超期 ${overdue} 件</font>` : '没有超期';
  return card(
    { title: list === 'desk' ? '今早的指挥台' : '今早的待办', tone: overdue > 0 ? 'warning' : 'answer' },
    text(`在办 **${open}** 件　今天到期 **${dueSoon}** 件　${late}`),
    buttons(button('发到我的私聊', { do: 'my-list', list }, 'primary')),
  );
}
