import type { ChatState } from '../api.ts';
import { el } from '../dom.ts';
import { avatar } from '../look/avatar.ts';
import { shortly } from '../when.ts';

/** The chats of one person, newest first: who, what was said last, what is unread, what is urgent. */
export function drawChatList(
  chats: ChatState[],
  open: string | undefined,
  now: number,
  onOpen: (chat: ChatState) => void,
): HTMLElement[] {
  return chats.map((chat) => drawEntry(chat, chat.chat_id === open, now, () => onOpen(chat)));
}

function drawEntry(chat: ChatState, isOpen: boolean, now: number, onOpen: () => void): HTMLElement {
  const { last, unread, urgent } = chat;
  const speaker = last && chat.type === 'group' ? `${last.sender_name}：` : '';
  const spoken = [chat.name, unread > 0 && `${unread} 条未读`, urgent > 0 && '有加急'].filter(Boolean).join('，');
  return el(
    'li',
    {},
    el(
      'button',
      {
        class: `chat-entry${isOpen ? ' open' : ''}${chat.dissolved ? ' over' : ''}`,
        is: {
          type: 'button',
          'aria-current': isOpen ? 'true' : undefined,
          'aria-label': spoken,
          'data-chat': chat.chat_id,
        },
        on: { click: onOpen },
      },
      el(
        'span',
        { class: 'chat-face' },
        avatar(chat.name, chat.type === 'p2p'),
        unread > 0 && el('span', { class: 'badge' }, unread > 99 ? '99+' : String(unread)),
      ),
      el(
        'span',
        { class: 'chat-words' },
        el(
          'span',
          { class: 'chat-line' },
          el('span', { class: 'chat-name' }, chat.name),
          chat.type === 'p2p' && el('span', { class: 'robot' }, '机器人'),
          last && el('time', {}, shortly(last.time, now)),
        ),
        el(
          'span',
          { class: 'chat-preview' },
          urgent > 0 && el('b', { class: 'urgent' }, '[加急] '),
          chat.dissolved ? '群已解散' : last ? `${speaker}${last.text}` : '还没有消息',
        ),
      ),
    ),
  );
}
