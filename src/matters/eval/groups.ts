import type { HeardExample, TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { alikes } from '../../../catalogue/check/alike.ts';

/** From this share of common pairs of characters on, one text may be learned by heart and the other answered by it. */
const ALIKE = 0.35;

/** At most so many neighbouring heard lines are one concern told several times. */
const RETOLD = 3;

/** Every saying, of matters and of referral cards, and then every heard text. */
export const textsOf = ({ matters, referrals, heard }: TaughtCatalogue): string[] => [
  ...[...matters, ...referrals].flatMap((one) => one.sayings),
  ...heard.map((one) => one.text),
];

/**
 * Which texts must be held out together, each told by the first text of its group: those that read alike whatever they
 * belong to, and neighbouring heard lines with a common answer, which are often one concern told twice.
 */
export function groupsOf(catalogue: TaughtCatalogue): Map<string, string> {
  const texts = textsOf(catalogue);
  const above = texts.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (above[at] !== at) at = above[at] ?? at;
    return at;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    above[Math.max(first, second)] = Math.min(first, second);
  };
  for (const [late, early] of alikes(texts, ALIKE)) join(late, early);
  const from = texts.length - catalogue.heard.length;
  for (const i of retold(catalogue.heard)) join(from + i, from + i - 1);
  return new Map(texts.map((text, i) => [text, texts[rootOf(i)] ?? text]));
}

/** The places of heard lines that may tell again what the line before them told. */
function retold(heard: readonly HeardExample[]): number[] {
  const answersOf = ({ ids, outside }: HeardExample) => ids ?? [outside];
  const places: number[] = [];
  let lines = 1;
  heard.forEach((one, i) => {
    const before = heard[i - 1];
    const same = before?.file === one.file && answersOf(before).some((answer) => answersOf(one).includes(answer));
    lines = same && lines < RETOLD ? lines + 1 : 1;
    if (lines > 1) places.push(i);
  });
  return places;
}
