const EMOJI: Record<string, string> = {
  DONE: '✅',
  OK: '👌',
  THUMBSUP: '👍',
  THANKS: '🙏',
  MUSCLE: '💪',
  APPLAUSE: '👏',
  SMILE: '🙂',
  HEART: '❤️',
  FIRE: '🔥',
  Alarm: '⏰',
  Pin: '📌',
  CheckMark: '✔️',
  CrossMark: '❌',
  Hundred: '💯',
  PARTY: '🎉',
};

const CODE = /^:([A-Za-z][A-Za-z0-9_]{0,30}):/;

/** A Feishu emoji code such as `:DONE:` at the start of the source, when it is one we can show. */
export function emojiAt(source: string): { text: string; length: number } | undefined {
  const found = CODE.exec(source);
  const text = found?.[1] && EMOJI[found[1]];
  return found && text ? { text, length: found[0].length } : undefined;
}
