import type { HeardExample } from '../../../catalogue/catalogue.ts';
import { chance, createChoice, seedOf, thrown } from '../../matters/learn/chance.ts';
import { type Clause, clausesOf, withoutPreface } from '../clauses.ts';
import type { BEGINS_OR_GOES_ON } from '../intents/begins.ts';
import type { SeveralText } from './several-texts.ts';

/** A clause after another, and whether it begins a concern of its own. */
export type Join = { before: Clause; clause: Clause; is: (typeof BEGINS_OR_GOES_ON)[number]; weight: number };

/** What was written to tell several by is shown so many times as often as what was heard of one. */
const WRITTEN = 4;
/** To so many clauses that go on one is put together that begins: the end of one heard text and the beginning of another. */
const TOGETHER = 0.3;
/** What people put between two concerns. */
const BETWEEN = ['，', '，', '，', '。', '、', ' ', '；', '，还有'];
/** What is thrown for a heard text. */
const THROWN = { together: 1, other: 2, between: 3 };

const joinsOf = (text: string, weight: number, begins: (clause: Clause) => boolean): Join[] => {
  const clauses = clausesOf(withoutPreface(text));
  return clauses.slice(1).flatMap((clause, i): Join[] => {
    const before = clauses[i];
    return before ? [{ before, clause, is: begins(clause) ? 'begins' : 'goes-on', weight }] : [];
  });
};

/**
 * Joins within heard texts, which tell of one concern, between two of them, and in the texts written to tell several by. Which two
 * are put together hangs on them alone.
 */
export function joinLessons(heard: readonly HeardExample[], written: readonly SeveralText[]): Join[] {
  const goOn = heard.flatMap(({ text }) => joinsOf(text, 1, () => false));
  const seeds = heard.map(({ text }) => seedOf(text));
  const placeFor = createChoice(seeds);
  const part = (goOn.length * TOGETHER) / (heard.length || 1);
  const together = heard.map((one, i): Join[] => {
    const seed = seeds[i] ?? 0;
    if (chance(seed, THROWN.together) >= part) return [];
    const other = heard[placeFor(thrown(seed, THROWN.other))];
    const before = clausesOf(one.text).at(-1);
    const clause = other && clausesOf(other.text)[0];
    const joined = BETWEEN[Math.floor(chance(seed, THROWN.between) * BETWEEN.length)] ?? '';
    if (!before || !clause || answerOf(one) === answerOf(other)) return [];
    return [{ before, clause: { ...clause, joined }, is: 'begins', weight: 1 }];
  });
  const told = written.filter(({ about, begins }) => about.length === 1 || begins);
  return [
    ...goOn,
    ...together.flat(),
    ...told.flatMap(({ text, begins = [] }) => joinsOf(text, WRITTEN, ({ words }) => begins.includes(words))),
  ];
}

const answerOf = ({ ids, outside }: HeardExample) => ids?.[0] ?? outside;
