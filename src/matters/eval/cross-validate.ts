import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { decide } from '../decide.ts';
import { syllableTable } from '../learn/char-tables.ts';
import { readTaught } from '../learn/compiled.ts';
import { learn } from '../learn/learn.ts';
import { createRank } from '../rank/rank.ts';
import { disturbances } from './disturb.ts';
import { fitted, type Judgeable } from './fit.ts';
import { FOLDS, split } from './folds.ts';
import { type Measure, type MeasuredAnswer, measure } from './measure.ts';
import { type Put, robustTable } from './robust-table.ts';
import { takenFor, weakest } from './weakest.ts';

// `npm run cross-validate`: learns four times from three quarters of all sayings and heard texts and asks the rest. Prints
// the figures, the weakest matters and outside topics; with --fit the thresholds these answers would have; with --robust
// the heard texts as they might have been typed otherwise.

const taught = readTaught();
const catalogue = openCatalogue(taught);
const judged: Judgeable[] = [];
const put: Put[] = [];
for (const [fold, { rest, questions }] of split(taught).entries()) {
  const learned = learn(rest, 'cross-validation');
  const rank = createRank(openCatalogue(rest), learned);
  judged.push(...questions.map((question) => ({ question, ranking: rank(question.chat) })));
  const search = (words: string) => decide(rank(words), catalogue);
  put.push(...questions.flatMap((question) => (question.kind === 'heard' ? [{ question, search }] : [])));
  console.error(`fold ${fold + 1} of ${FOLDS}`);
}

const answered = judged.map(({ question, ranking }): MeasuredAnswer & { question: typeof question } => {
  return { question, verdict: decide(ranking, catalogue), ms: 0 };
});
const show = ({ n, inList, top1, top3, direct, directRight, oneTap, falseOut, outRejected }: Measure) =>
  JSON.stringify({ n, inList, top1, top3, direct, directRight, oneTap, falseOut, outRejected });
for (const kind of ['saying', 'heard'] as const) {
  const some = answered.filter(({ question }) => question.kind === kind);
  console.log(`${kind}: ${show(measure(some, catalogue))}`);
}
const byFile = Map.groupBy(answered, ({ question }) => question.file);
for (const [file, some] of byFile) if (file) console.log(`heard/${file}: ${show(measure(some, catalogue))}`);
const heard = answered.filter(({ question }) => question.kind === 'heard');
console.log('weakest in the list, among the heard:');
for (const line of weakest(heard.filter(({ question }) => question.ids.length > 0))) console.log(`  ${line}`);
console.log('weakest outside, among the heard:');
for (const line of weakest(heard.filter(({ question }) => question.ids.length === 0))) console.log(`  ${line}`);
console.log('most taken for one another, among the heard:');
for (const line of takenFor(heard)) console.log(`  ${line}`);
if (process.argv.includes('--robust')) {
  for (const line of robustTable(put, disturbances(syllableTable(), taught), catalogue)) console.log(line);
}
if (process.argv.includes('--fit')) console.log(JSON.stringify(fitted(judged), null, 1));
console.log(show(measure(answered, catalogue)));
