import * as z from 'zod';
import { inPlaceOfKeys } from './mentions.ts';

const Got = z.object({
  data: z.object({
    items: z.array(
      z.object({
        deleted: z.boolean().nullish(),
        body: z.object({ content: z.string() }).nullish(),
        mentions: z.array(z.object({ key: z.string(), name: z.string() })).nullish(),
      }),
    ),
  }),
});

/** The words of a message as im/v1/messages/:message_id gives it: a text, a post, or a card's outline. */
export function wordsOf(answer: unknown): string | undefined {
  const [item] = Got.safeParse(answer).data?.data.items ?? [];
  if (!item?.body || item.deleted) return undefined;
  const names = new Map((item.mentions ?? []).map(({ key, name }) => [key, `@${name}`]));
  return inPlaceOfKeys(textsIn(parsed(item.body.content)).join('\n'), names).trim() || undefined;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Every title and text, in reading order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'title' || key === 'text') && typeof one === 'string' ? [one] : textsIn(one),
  );
}
