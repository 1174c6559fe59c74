import * as z from 'zod';

const OFFSET = 8 * 3_600_000;

/** An instant, epoch ms, as W3C writes it with the offset of Shanghai: 2026-11-23T06:07:15+08:00. */
export const saidAt = (at: number): string => `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`;

const instant = z.iso.datetime({ offset: true, local: true });
const HAS_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * When a client says, epoch ms; undefined for no time. A plus that a client forgot to encode comes as a space; a time without
 * offset is one of Shanghai; a day alone is its beginning.
 */
export function heardAt(said: string): number | undefined {
  const plain = said.replace(/ (?=\d\d:?\d\d$)/, '+').replace(/^(\d{4}-\d\d-\d\d)$/, '$1T00:00:00');
  const whole = HAS_OFFSET.test(plain) ? plain : `${plain}+08:00`;
  const at = instant.safeParse(whole.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).success ? Date.parse(whole) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
