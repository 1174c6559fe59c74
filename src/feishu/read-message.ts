import * as z from 'zod';

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
  let words = textsIn(parsed(item.body.content)).join('\n');
  // Longest key first: @_user_1 is a prefix of @_user_10.
  const mentions = [...(item.mentions ?? [])].sort((a, b) => b.key.length - a.key.length);
  for (const { key, name } of mentions) words = words.split(key).join(`@${name}`);
  return words.trim() || undefined;
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
