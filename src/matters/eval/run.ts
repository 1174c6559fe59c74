import { catalogue } from '../../../catalogue/index.ts';
import { typed } from '../../brands.ts';
import { mostAlike } from '../most-alike.ts';
import { createSearch } from '../search.ts';
import { DEVELOPMENT, keepBaseline } from './baseline.ts';
import { ask, measure, offered } from './measure.ts';
import { readQuestions } from './questions.ts';

const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? DEVELOPMENT;
const questions = readQuestions(file);
const started = performance.now();
const search = createSearch(catalogue);
const ready = performance.now() - started;
if (process.argv.includes('--keep')) console.log(`baseline: ${keepBaseline({ search, catalogue })} right`);
const answered = ask(search, questions, () => performance.now());

if (process.argv.includes('--misses')) {
  for (const { question, verdict } of answered) {
    const reached = offered(verdict, catalogue);
    const fine =
      question.ids.length === 0 ? verdict.kind === 'not-listed' : reached.some((id) => question.ids.includes(id));
    if (fine && (verdict.kind !== 'candidates' || question.ids.includes(verdict.hits[0]?.matter ?? ''))) continue;
    const scores = verdict.hits
      .slice(0, 4)
      .map(
        ({ matter, score }) =>
          `${matter} ${score.toFixed(2)}「${mostAlike(typed(question.chat), catalogue.matter(matter)?.sayings ?? []) ?? ''}」`,
      );
    console.log(`${question.ids.join('/') || '清单外'} ← ${question.chat} → ${verdict.kind} ${scores.join(' ')}`);
  }
}

const groups = new Map<string, typeof answered>();
for (const one of answered) {
  const { origin = '', messy = false } = one.question;
  const key = `${origin}${messy ? ' messy' : ' clean'}`;
  groups.set(key, [...(groups.get(key) ?? []), one]);
}
for (const [key, some] of groups) {
  const { n, top1, top3, direct, directRight, oneTap, falseOut, outRejected } = measure(some, catalogue);
  console.log(
    `${key}: n ${n} top1 ${top1} top3 ${top3} direct ${direct} directRight ${directRight} oneTap ${oneTap} falseOut ${falseOut} outRejected ${outRejected}`,
  );
}
console.log(`index ready in ${ready.toFixed(0)} ms`);
console.log(JSON.stringify(measure(answered, catalogue)));
