import { type CompiledCatalogue, openCatalogue } from '../../../catalogue/catalogue.ts';
import { catalogue } from '../../../catalogue/index.ts';
import { createSearchWith } from '../create-search.ts';
import { learn } from '../learn/learn.ts';
import { type Answered, ask, measure } from './measure.ts';
import type { Question } from './questions.ts';

const FOLDS = 4;

/** A fold for every text, by its characters, so that a saying keeps its fold whatever is added around it. */
const foldOf = (text: string) => {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 5) % FOLDS;
};

/** The catalogue without the sayings of one fold, and those sayings as questions. */
function split(fold: number): { rest: CompiledCatalogue; questions: Question[] } {
  const held: Question[] = [];
  const keep = (ids: string[]) => (text: string) => {
    if (foldOf(text) !== fold) return true;
    held.push({ ids, chat: text });
    return false;
  };
  const rest = {
    ...catalogue,
    matters: catalogue.matters.map((one) => ({ ...one, sayings: one.sayings.filter(keep([one.id])) })),
    referrals: catalogue.referrals.map((one) => ({ ...one, sayings: one.sayings.filter(keep([])) })),
  };
  return { rest, questions: held };
}

const answered: Answered[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { rest, questions } = split(fold);
  const search = createSearchWith(openCatalogue(rest), learn(rest, 'cross-validation'));
  const some = ask(search, questions, () => performance.now());
  console.log(`fold ${fold + 1} of ${FOLDS}: ${JSON.stringify(measure(some, catalogue))}`);
  answered.push(...some);
}

const byMatter = new Map<string, { n: number; right: number; taken: Map<string, number> }>();
for (const { question, verdict } of answered) {
  const id = question.ids[0];
  if (!id) continue;
  const row = byMatter.get(id) ?? { n: 0, right: 0, taken: new Map<string, number>() };
  byMatter.set(id, row);
  const first = verdict.hits[0]?.matter ?? 'none';
  row.n++;
  if (first === id) row.right++;
  else row.taken.set(first, (row.taken.get(first) ?? 0) + 1);
}
const weakest = [...byMatter].sort(([, a], [, b]) => a.right / a.n - b.right / b.n).slice(0, 25);
for (const [id, { n, right, taken }] of weakest) {
  const takers = [...taken].sort(([, a], [, b]) => b - a).slice(0, 3);
  console.log(`${id} ${right}/${n} taken for ${takers.map(([other, times]) => `${other}×${times}`).join(' ')}`);
}
console.log(JSON.stringify(measure(answered, catalogue)));
