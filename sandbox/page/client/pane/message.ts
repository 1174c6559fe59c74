import { api, type MessageView } from '../api.ts';
import { drawCard } from '../card/card.ts';
import type { CardTools } from '../card/place.ts';
import { type Child, el } from '../dom.ts';
import { avatar } from '../look/avatar.ts';
import { icon } from '../look/icons.ts';
import { timeOf } from '../when.ts';
import { calledAs } from './called-as.ts';
import { drawWords } from './words.ts';

export type MessageTools = Omit<CardTools, 'draw' | 'colour' | 'textSize'> & {
  /** The person whose pane this is. */
  as: string;
  /** Names that count as mentions in a text. */
  names: string[];
  /** What is said next answers this message. */
  answer(message: MessageView): void;
  /** The message this one answers, when it is here. */
  parent?: MessageView | undefined;
};

/** One message as its reader sees it. */
export function drawMessage(message: MessageView, tools: MessageTools): HTMLElement {
  const mine = message.sender === tools.as;
  const urgent = message.urgent_to?.includes(tools.as);
  if (message.recalled) return el('div', { class: 'recalled' }, `${mine ? '你' : message.sender_name}撤回了一条消息`);
  return el(
    'article',
    {
      class: `message${mine ? ' mine' : ''}${message.card ? ' with-card' : ''}${urgent ? ' urgent-mark' : ''}`,
      is: {
        'data-message': message.message_id,
        'aria-label': `${mine ? '我' : message.sender_name}，${timeOf(message.create_time)}`,
      },
    },
    avatar(message.sender_name, message.sender === 'bot'),
    el(
      'div',
      { class: 'message-main' },
      el(
        'div',
        { class: 'message-head' },
        el('span', {}, message.sender_name),
        el('time', {}, timeOf(message.create_time)),
        urgent && el('b', { class: 'urgent' }, icon('bell', 12), '加急'),
        el(
          'button',
          {
            class: 'answer',
            is: { type: 'button', 'aria-label': '回复这条' },
            on: { click: () => tools.answer(message) },
          },
          icon('reply', 12),
          '回复',
        ),
      ),
      ...content(message, tools),
    ),
  );
}

function content(message: MessageView, tools: MessageTools): Child[] {
  if (message.card) return [drawCard(message.card, tools)];
  if (message.file)
    return [
      el(
        'a',
        { class: 'bubble', is: { href: api.fileUrl(message.file.key), download: message.file.name } },
        icon('file', 16),
        ` ${message.file.name}`,
      ),
    ];
  const pictures = (message.image_keys ?? []).map((key) => {
    const url = tools.pictureUrl(key);
    return el(
      'button',
      {
        class: 'picture sent',
        is: { type: 'button', 'aria-label': '看大图' },
        on: { click: () => tools.enlarge(url, '图片') },
      },
      el('img', { is: { src: url, alt: '发来的图片' } }),
    );
  });
  const quoted = tools.parent && el('div', { class: 'quoted' }, `回复 ${calledAs(tools.parent)}`);
  const words = message.text ?? (pictures.length === 0 ? `[${message.msg_type}]` : '');
  if (!words && !quoted) return pictures;
  return [el('div', { class: 'bubble' }, quoted, ...drawWords(words, tools), ...pictures)];
}
