import type { MessageView } from '../api.ts';
import { label, part } from '../json.ts';

/** What a message is called where it is answered: who said it, and its words or the title of its card. */
export function calledAs({ sender_name, text, card }: MessageView): string {
  return `${sender_name}：${text ?? (label(part(card, 'header'), 'title') || '卡片消息')}`;
}
