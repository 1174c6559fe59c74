import type { ChatDetail, ChatState } from '../api.ts';
import { type Child, el } from '../dom.ts';
import { icon } from '../look/icons.ts';

type Deeds = { back(): void; about(): void; jump(messageId: string): void };

/** The head of a conversation: back (where the list is hidden), name, members, and what is kept on top. */
export function drawChatHead(chat: ChatState, detail: ChatDetail | undefined, { back, about, jump }: Deeds): Child[] {
  const group = chat.type === 'group';
  const quiet = (label: string, mark: 'left' | 'people' | 'more', press: () => void, look = '') =>
    el(
      'button',
      { class: `quiet ${look}`, is: { type: 'button', 'aria-label': label, title: label }, on: { click: press } },
      icon(mark, 18),
    );
  const notice = detail?.top_notice;
  const mark = (kind: 'pin' | 'bell', text: string, to: string | undefined) =>
    el(
      'button',
      { class: 'notice', is: { type: 'button' }, on: { click: () => (to ? jump(to) : about()) } },
      icon(kind, 14),
      el('span', {}, text || '群公告'),
    );
  return [
    el(
      'div',
      { class: 'chat-head' },
      quiet('回到会话列表', 'left', back, 'back'),
      el(
        'h2',
        {},
        el('span', { class: 'chat-name', is: { title: chat.name } }, chat.name),
        group && el('small', {}, `${chat.members.length + (chat.bot ? 1 : 0)} 人`),
        !group && el('span', { class: 'robot' }, '机器人'),
      ),
      group && quiet('群信息', 'people', about),
    ),
    notice && mark('bell', notice.text, notice.message_id),
    !notice && detail?.pins[0] && mark('pin', detail.pins[0].text, detail.pins[0].message_id),
  ];
}
