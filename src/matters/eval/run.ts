import { catalogue } from '../../../catalogue/index.ts';
import { createSearch } from '../search.ts';
import { DEVELOPMENT, keepBaseline } from './baseline.ts';
import { ask, measure } from './measure.ts';
import { missLines } from './misses.ts';
import { readQuestions } from './questions.ts';

// `npm run eval [-- FILE] [-- --misses] [-- --keep]`: asks every question of a set and ends with its figures in one line.

const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? DEVELOPMENT;
const questions = readQuestions(file);
const started = performance.now();
const search = createSearch(catalogue);
const ready = performance.now() - started;
if (process.argv.includes('--keep')) console.log(`baseline: ${keepBaseline({ search, catalogue })} right`);
const answered = ask(search, questions, () => performance.now());

if (process.argv.includes('--misses')) {
  for (const one of answered) for (const line of missLines(one, search, catalogue)) console.log(line);
}

const kindOf = ({ origin = '', messy = false }: (typeof questions)[number]) =>
  `${origin}${messy ? ' messy' : ' clean'}`;
for (const [kind, some] of Map.groupBy(answered, ({ question }) => kindOf(question))) {
  const { n, top1, top3, direct, directRight, oneTap, falseOut, outRejected } = measure(some, catalogue);
  console.log(
    `${kind}: n ${n} top1 ${top1} top3 ${top3} direct ${direct} directRight ${directRight} oneTap ${oneTap} falseOut ${falseOut} outRejected ${outRejected}`,
  );
}
console.log(`index ready in ${ready.toFixed(0)} ms`);
console.log(JSON.stringify(measure(answered, catalogue)));
