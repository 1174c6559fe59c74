import { caseIdOf } from '../../src/outgoing/live-subject.ts';
import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** Live cards whose buttons carry another version than their case has: pictures of what was. */
export function staleCards({ liveCards, cases }: Records, { posted }: Pick<Seen, 'posted'>): string[] {
  const versions = new Map(cases.map((row) => [row.id, row.version]));
  const cards = new Map(posted.map((message) => [message.messageId, message.card]));
  return liveCards.flatMap(({ subject, messageId, queue }) => {
    const version = versions.get(caseIdOf(subject) ?? '');
    const card = cards.get(messageId ?? '');
    if (version === undefined || !card) return [];
    const shown = versionsIn(card).filter((one) => one !== version);
    return shown.length > 0 ? [`${subject} in ${queue} shows version ${shown[0]} of ${version} (${messageId})`] : [];
  });
}

/** The versions that the buttons of a card carry. */
function versionsIn(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(versionsIn);
  if (node === null || typeof node !== 'object') return [];
  const own = 'do' in node && 'v' in node && typeof node.v === 'number' ? [node.v] : [];
  return [...own, ...Object.values(node).flatMap(versionsIn)];
}
