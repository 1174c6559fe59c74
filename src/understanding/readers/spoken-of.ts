import type { Search } from '../../matters/verdict.ts';
import type { About, Heard } from '../heard.ts';

const ORDINAL = /第([一二三四五1-5])(?:个|件|条|张)/u;

/** What a message that cannot stand alone is about: what it replies to, else what it counts out (「第一个」), else what was shown last. */
export function spokenOf({ words, quoted, before }: Heard): About | undefined {
  if (quoted?.about) return quoted.about;
  const [, counted] = ORDINAL.exec(words) ?? [];
  const place = counted ? Number(counted) || '一二三四五'.indexOf(counted) + 1 : 0;
  return (place > 0 && before.toReversed()[place - 1]) || before[0];
}

/** Of several matters that were shown the one the words remind of; undefined where they reply to one or remind of none. */
export const remindedOf = ({ words, quoted, before }: Heard, search: Search): string | undefined =>
  quoted ? undefined : search(words).hits.find(({ matter }) => before.some((one) => one.matter === matter))?.matter;
