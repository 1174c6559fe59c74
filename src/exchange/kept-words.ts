import { redact } from '../redaction/redact.ts';

type Who = { name: string | null; phone: string | null };

/**
 * What of an order's words is kept, each to a length: all; of one that is secret without whoever said it and without any
 * number.
 */
export const keeping =
  (secret: boolean, { name, phone }: Who) =>
  (words: string | null | undefined, most: number): string => {
    const shown = secret ? redact(withoutNames(words ?? '', [name, phone], '（保密）')) : (words ?? '');
    return [...shown].slice(0, most).join('');
  };

/** What was said, with `instead` in the place of each of these: a name, a number, a letter box. One sign alone names nobody. */
export function withoutNames(words: string, named: readonly (string | null | undefined)[], instead: string): string {
  const those = named.flatMap((one) => (one && one.trim().length > 1 ? [one.trim()] : []));
  return those.reduce((left, one) => left.replaceAll(one, instead), words);
}
