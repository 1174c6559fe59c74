/** A clause of a message. `joined`: what stands between it and the clause before. */
export type Clause = { words: string; joined: string };

/** Words that join what is another concern. */
const JOINS =
  '还有(?![没人几很点多])|另外|同时|顺便|再就是|再一个|再者|一是|二是|三是|第[一二三四五](?:[件点]|个?(?=[，、：是]))';
const NUMBERED = '(?<!\\d)\\d{1,2}[、.．)）:：](?!\\d)|[①-⑨]';
const BREAKS = '[\\n。；;！!？?，,、：\\s]';
const BETWEEN = new RegExp(`(${BREAKS}*(?:${NUMBERED}|${JOINS})|${BREAKS}+)`);
/** A clause of fewer characters belongs to the one before it. */
const SHORTEST = 2;
/** So many clauses are told apart, what comes after belongs to the last: with seven no more are, and every run is searched. */
const CLAUSES = 6;

/** The clauses of a message in their order, the shortest with those before them. */
export function clausesOf(words: string): Clause[] {
  const clauses: Clause[] = [];
  let joined = '';
  for (const [i, bit] of words.split(BETWEEN).entries()) {
    const said = bit.trim();
    const last = clauses.at(-1);
    if (i % 2 === 1) joined += bit;
    else if (said !== '' && last && ([...said].length < SHORTEST || clauses.length === CLAUSES))
      last.words += `，${said}`;
    else if (said !== '') clauses.push({ words: said, joined });
    if (i % 2 === 0 && said !== '') joined = '';
  }
  return clauses;
}

const JOIN = new RegExp(`${JOINS}|\\d|[①-⑨]`);

/** Whether what stands between two clauses says that another concern begins: 「还有」, 「2、」. */
export const saysAnother = (joined: string): boolean => JOIN.test(joined);
