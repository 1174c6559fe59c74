import { redact } from '../redaction/redact.ts';

type Who = { name: string | null; phone: string | null };

/**
 * What of an order's words is kept, each to a length: all; of one that is secret without whoever said it and without any
 * number.
 */
export const keeping =
  (secret: boolean, who: Who) =>
  (words: string | null | undefined, most: number): string => {
    const shown = secret ? redact(withoutWho(words ?? '', who)) : (words ?? '');
    return [...shown].slice(0, most).join('');
  };

/** What was said, without the name and number of who said it. */
function withoutWho(words: string, { name, phone }: Who): string {
  const named = [name, phone].filter((one) => one !== null && one.trim().length > 1) as string[];
  return named.reduce((left, one) => left.replaceAll(one.trim(), '（保密）'), words);
}
