import type { View } from '../ports/views.ts';

const KINDS = new Map([
  ['audio', '语音'],
  ['media', '视频'],
  ['file', '文件'],
  ['sticker', '表情'],
  ['share_user', '名片'],
  ['share_chat', '群名片'],
  ['merge_forward', '聊天记录'],
]);

/** What is said to a message of a type that the bot cannot read. */
export const unreadable = (type: string): View => ({
  view: 'words',
  words: `${KINDS.get(type) ?? '这种消息'}我看不懂。请用文字说一句是什么事、在哪里，我马上告诉您谁管。`,
});
