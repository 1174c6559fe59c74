import { type Clause, saysAnother } from './clauses.ts';
import type { AnotherBegins } from './intents/begins.ts';

/** So many clauses are told apart: every run of them is searched. */
const MOST = 6;
/** And so many of a letter, whose runs are long, but for those that say so themselves. */
const OF_A_LETTER = 4;
/** From so many characters on it is one. */
const LETTER = 60;
/** A word or number that says so begins another concern whatever the words lean to, as a logit. */
const SAID = 6;

/** Clauses with how far each but the first begins another concern than the one before, as a logit. */
export type BegunClauses = { clauses: Clause[]; begun: ReadonlyMap<Clause, number> };

/** Whether a message has more clauses than are told apart. */
export const isLong = (clauses: readonly Clause[]): boolean => clauses.length > MOST;

function mostOf(clauses: readonly Clause[]): number {
  const length = clauses.reduce((sum, { words }) => sum + words.length, 0);
  const saying = clauses.slice(1).filter(({ joined }) => saysAnother(joined)).length;
  return length < LETTER ? MOST : Math.min(MOST, Math.max(OF_A_LETTER, 1 + saying));
}

const together = (some: readonly Clause[]): Clause => ({
  words: some.map(({ words }) => words).join('，'),
  joined: some[0]?.joined ?? '',
});

/** The clauses of a long message, each that begins hardly anything put to those before it until few enough are left. */
export function strongestOf(clauses: readonly Clause[], begins: AnotherBegins): BegunClauses {
  const all = clauses.map((clause, i) => {
    const before = clauses[i - 1];
    const begun = before ? begins(before, clause) : Number.POSITIVE_INFINITY;
    return { clause, begun, strength: begun + (saysAnother(clause.joined) ? SAID : 0) };
  });
  const strongest = new Set(all.toSorted((a, b) => b.strength - a.strength).slice(0, mostOf(clauses)));
  const groups: { begun: number; some: Clause[] }[] = [];
  for (const one of all) {
    if (strongest.has(one)) groups.push({ begun: one.begun, some: [one.clause] });
    else groups.at(-1)?.some.push(one.clause);
  }
  const kept = groups.map(({ begun, some }) => ({ begun, clause: together(some) }));
  return {
    clauses: kept.map(({ clause }) => clause),
    begun: new Map(kept.slice(1).map(({ clause, begun }) => [clause, begun])),
  };
}
