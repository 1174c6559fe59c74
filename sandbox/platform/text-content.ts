import * as z from 'zod';
import type { Mention } from '../tenant/message.ts';
import { personByAnyId } from '../tenant/people.ts';
import type { World } from '../world.ts';
import type { Accepted } from './accepted.ts';
import { refuse } from './refused.ts';

const AT = /<at\s+user_id\s*=\s*["']?([^"'>\s]+)["']?\s*>(?:[^<]*)<\/at>/g;

/** Takes a text message of the bot; its `<at>` marks become mention keys, as the platform keeps them. */
export function acceptText(world: World, parsed: unknown, mayMentionAll: boolean): Accepted {
  const content = z.object({ text: z.string().min(1) }).safeParse(parsed);
  if (!content.success) throw refuse(230001, 'Your request contains an invalid request parameter, ext=text is empty.');
  const mentions: Mention[] = [];
  const text = content.data.text.replaceAll(AT, (mark, id: string) => {
    if (id === 'all') {
      if (!mayMentionAll) throw refuse(230018);
      return '@_all';
    }
    const person = personByAnyId(world.tenant.people, id);
    // An unknown id is not a refusal in text: the mark stays what it is.
    return person ? mention(mentions, person.openId, person.name) : mark;
  });
  return { type: 'text', content: JSON.stringify({ text }), mentions };
}

/** Adds a mention of a person and gives the key that stands for it. */
export function mention(mentions: Mention[], openId: string, name: string, kind: 'user' | 'bot' = 'user'): string {
  const key = `@_user_${mentions.length + 1}`;
  mentions.push({ key, kind, openId, name });
  return key;
}
