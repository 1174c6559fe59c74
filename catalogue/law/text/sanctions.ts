import type { Penalty } from '../../law-schema.ts';
import { placesOf } from './places.ts';

const FINE = /元|倍|%|日/;
const MAY = /可(?:以)?(?:对|按|并|单|同时|由|给予|根据|处|罚|责令|合)/;
const WARNS = /(?:处|给予|予以)警告/;
/** What is taken away in any case; 「可以没收」 may be left out. */
const TAKES = /(?<!可以|可)没收|(?<!可以)收缴/;

/**
 * What a row makes of the article's sanctions: 可以 where every place of its amount has it and nowhere else, the warning and
 * the confiscation that stand beside the amount, and detention 或者, 并处 or 可以并处 a fine as it is there.
 */
export function sanctionsOtherwise(
  { consequence, what, to = [] }: Penalty,
  text: string,
  /** The whole article, and all that the matter's rows say of it: one row may be for people, another take the goods. */
  { article, rows }: { article: string; rows: string },
): string[] {
  const theirs = placesOf(text);
  const ours = placesOf(consequence).flatMap((one) => {
    const there = theirs.filter(({ amount }) => amount === one.amount && FINE.test(amount));
    return there.length > 0 ? [{ ...one, there }] : [];
  });
  const may = ours.filter(({ there, upTo }) => there.every(({ part }) => MAY.test(part)) && !/可/.test(upTo));
  const must = ours.filter(({ part, there }) => MAY.test(part) && there.every(({ clause }) => !/可/.test(clause)));
  const beside = ours.map(({ there }) => there.map(({ clause }) => clause));
  const said = `${what}${consequence}`;
  const beyond = to.every((one) => one === '责任人员') ? rows : said;
  return [
    ...may.map(({ amount }) => `的 ${amount} 前面是「可以」，这里没写`),
    ...must.map(({ amount }) => `的 ${amount} 没有「可以」，这里写了`),
    ...(beside.some((clauses) => clauses.every((one) => WARNS.test(one))) && !/警告/.test(said)
      ? ['还有警告，这里没写']
      : []),
    ...(WARNS.test(said) && !/警告/.test(article) ? ['没有警告，这里写了'] : []),
    ...(beside.some((clauses) => clauses.every((one) => TAKES.test(one))) && !/没收|收缴/.test(beyond)
      ? ['还要没收，这里没写']
      : []),
    ...(TAKES.test(consequence) && !/没收|收缴/.test(article) ? ['没有没收，这里写了'] : []),
    ...joinedOtherwise(consequence, text),
  ];
}

const LOCKS_UP = /^[^元倍%]*日$/;
type Join = '或者' | '并处' | '可以并处';

function joinOf(between: string): Join | undefined {
  if (/可(?:以)?并[处罚]/.test(between)) return '可以并处';
  if (/并[处罚]/.test(between)) return '并处';
  return /或/.test(between) ? '或者' : undefined;
}

/** How detention and the fine beside it in the same clause are joined, by the two amounts. */
function joins(text: string): Map<string, Set<Join>> {
  const found = new Map<string, Set<Join>>();
  const places = placesOf(text);
  for (const [i, one] of places.entries()) {
    const next = places[i + 1];
    if (!next || next.clause !== one.clause) continue;
    // Of two amounts between the same commas a range comes first, whichever is said first.
    const [locked, fined] = one.upTo === next.upTo && LOCKS_UP.test(next.amount) ? [next, one] : [one, next];
    if (!LOCKS_UP.test(locked.amount) || !/元$/.test(fined.amount)) continue;
    const between = fined.upTo.slice(fined.upTo.lastIndexOf('拘留'));
    const join = joinOf(between);
    if (!join) continue;
    const key = `${locked.amount}、${fined.amount}`;
    found.set(key, (found.get(key) ?? new Set()).add(join));
  }
  return found;
}

function joinedOtherwise(consequence: string, text: string): string[] {
  const theirs = joins(text);
  return [...joins(consequence)].flatMap(([key, ours]) => {
    const there = theirs.get(key);
    if (!there || [...ours].every((join) => there.has(join))) return [];
    return [`的 ${key} 之间是「${[...there].join('」「')}」，这里是「${[...ours].join('」「')}」`];
  });
}
