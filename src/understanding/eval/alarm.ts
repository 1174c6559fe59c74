import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../../matters/create-search.ts';
import { split } from '../../matters/eval/folds.ts';
import { chance, seedOf } from '../../matters/learn/chance.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { readSpoken, readTaught } from '../../matters/learn/compiled.ts';
import { learn } from '../../matters/learn/learn.ts';
import { createIntents } from '../intents/intents.ts';
import { learnFrom } from '../learn/learn.ts';
import { lessonsOf } from '../learn/texts.ts';
import { type AlarmEvidence, alarmEvidence, alarmWeight } from '../readers/alarmed.ts';
import { createCalm, createSigns } from '../readers/signs.ts';
import { logistic } from './logistic.ts';

// `npx tsx src/understanding/eval/alarm.ts`: learns the search and the wishes four times without a quarter of what is heard and of the
// examples of danger, asks that quarter, and fits what speaks for a danger of which no sign stands in the words. What is told of
// the figures is asked of weights fitted on the other half of those texts; the weights printed last are fitted on all of them.

/** So many examples of danger without a sign may be told; one of these is chosen. */
const SHARES = [0.75, 0.8, 0.82, 0.85, 0.9];
const NAMES: (keyof AlarmEvidence)[] = ['learned', 'about', 'outside', 'known', 'calm'];

type Asked = { kind: 'danger' | 'counter' | 'heard'; file: string; half: boolean; evidence: AlarmEvidence };

const taught = readTaught();
const catalogue = openCatalogue(taught);
const spoken = readSpoken().filter(({ text }) => !text.includes('{'));
const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
const signOf = createSigns(catalogue.dangers, catalogue.notNow);
const calm = createCalm(catalogue.dangers, catalogue.notNow);
const folds = split(taught);
const foldOf = (text: string) => Math.floor(chance(seedOf(text), 0) * folds.length);

const asked: Asked[] = [];
for (const [fold, { rest, questions }] of folds.entries()) {
  const search = createSearchWith(openCatalogue(rest), learn(rest, ''));
  const lessons = lessonsOf(
    rest,
    readSpoken().filter(({ text }) => foldOf(text) !== fold),
  );
  const intents = createIntents(taught, tables, learnFrom(lessons, [], taught, ''));
  const ask = (text: string, kind: Asked['kind'], file: string) => {
    if (signOf(text)) return;
    const evidence = alarmEvidence(text, intents.alarm(text), { catalogue, search, calm });
    asked.push({ kind, file, half: chance(seedOf(text), 1) < 0.5, evidence });
  };
  for (const { text, intent } of spoken) {
    if (foldOf(text) !== fold) continue;
    if (intent.startsWith('danger:')) ask(text, 'danger', '');
    if (intent.startsWith('not-danger:')) ask(text, 'counter', '');
  }
  for (const { kind, chat, ids, file = '' } of questions)
    if (kind === 'heard' && !ids.some((id) => catalogue.matter(id)?.limits.urgent)) ask(chat, 'heard', file);
  console.error(`fold ${fold + 1} of ${folds.length}`);
}

const rowOf = ({ kind, evidence }: Asked) => ({ evidence: NAMES.map((name) => evidence[name]), is: kind === 'danger' });
const named = (weights: readonly number[]) =>
  Object.fromEntries(NAMES.map((name, i) => [name, Math.round((weights[i] ?? 0) * 100) / 100])) as AlarmEvidence;

/** Each by what the other half taught. */
const weights = [true, false].map((half) => logistic(asked.filter((one) => one.half !== half).map(rowOf)));
const judged = asked.map((one) => {
  const { weights: own = [], needs = 0 } = weights[one.half ? 0 : 1] ?? {};
  return { ...one, weight: alarmWeight(one.evidence, named(own)) - needs };
});
const table = (of: (one: (typeof judged)[number]) => number) => {
  const told = judged
    .filter(({ kind }) => kind === 'danger')
    .map(of)
    .sort((a, b) => b - a);
  for (const share of SHARES) {
    const least = told[Math.floor(told.length * share)] ?? 0;
    const reach = (some: typeof judged) => (some.filter((one) => of(one) >= least).length / some.length).toFixed(4);
    const [counter, heard] = (['counter', 'heard'] as const).map((kind) => judged.filter((one) => one.kind === kind));
    const letters = judged.filter(({ file }) => file === 'letters');
    console.log(`told ${share}: counter ${reach(counter ?? [])} heard ${reach(heard ?? [])} letters ${reach(letters)}`);
  }
};
console.log('by what was learned of dangers alone');
table(({ evidence }) => evidence.learned);
console.log('by all of it');
table(({ weight }) => weight);
const fit = named(logistic(asked.map(rowOf)).weights);
const reached = asked
  .filter(({ kind }) => kind === 'danger')
  .map(({ evidence }) => alarmWeight(evidence, fit))
  .sort((a, b) => b - a);
console.log(JSON.stringify(fit));
for (const share of SHARES)
  console.log(`told ${share}: needs ${(reached[Math.floor(reached.length * share)] ?? 0).toFixed(2)}`);
