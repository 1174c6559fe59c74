import type { HeardExample } from '../../../catalogue/catalogue.ts';
import { sequence } from '../../matters/learn/sequence.ts';
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

const joinsOf = (text: string, weight: number, begins: (clause: Clause) => boolean): Join[] => {
  const clauses = clausesOf(withoutPreface(text));
  return clauses.slice(1).flatMap((clause, i): Join[] => {
    const before = clauses[i];
    return before ? [{ before, clause, is: begins(clause) ? 'begins' : 'goes-on', weight }] : [];
  });
};

/** Joins within heard texts, which tell of one concern, between two of them, and in the texts written to tell several by. Repeatable. */
export function joinLessons(heard: readonly HeardExample[], written: readonly SeveralText[]): Join[] {
  const random = sequence(11);
  const any = () => heard[Math.floor(random() * heard.length)];
  const goOn = heard.flatMap(({ text }) => joinsOf(text, 1, () => false));
  const together = Array.from({ length: Math.round(goOn.length * TOGETHER) }, (): Join[] => {
    const [one, other] = [any(), any()];
    const before = one && clausesOf(one.text).at(-1);
    const clause = other && clausesOf(other.text)[0];
    const joined = BETWEEN[Math.floor(random() * BETWEEN.length)] ?? '';
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
