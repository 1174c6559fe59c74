import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { DEVELOPMENT } from '../../src/matters/eval/baseline.ts';
import { quantile } from '../../src/matters/eval/measure.ts';
import { readQuestions } from '../../src/matters/eval/questions.ts';
import { readTaught } from '../../src/matters/learn/compiled.ts';
import { createSearch } from '../../src/matters/search.ts';
import { manyMatters } from './search-many.ts';
import { RIVALS } from './search-rivals.ts';

const taught = readTaught();
const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? DEVELOPMENT;
const questions = readQuestions(file).filter((one) => one.ids.length > 0);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const ms = (time: number) => (time < 10 ? time.toFixed(2) : time.toFixed(0));

function timed<T>(work: () => T): { result: T; ms: number } {
  const from = performance.now();
  const result = work();
  return { result, ms: performance.now() - from };
}

console.log(
  `${questions.length} questions in the list, ${catalogue.matters.length} matters, the same texts for all, Node ${process.version}\n`,
);
console.log('| search | top-1 | top-3 | p50 ms | p99 ms | index ms |');
console.log('|---|---|---|---|---|---|');
/** Whoever takes longer than this is asked every tenth question alone. */
const SLOW = 50;
for (const { name, make } of RIVALS) {
  const index = timed(() => make(taught));
  const first = timed(() => questions.slice(0, 5).map(({ chat }) => index.result(chat)));
  const isSlow = first.ms / 5 > SLOW;
  const asked = isSlow ? questions.filter((_, i) => i % 10 === 0) : questions;
  if (!isSlow) for (const { chat } of questions.slice(0, 50)) index.result(chat);
  const found = asked.map((one) => ({ ids: one.ids, ...timed(() => index.result(one.chat)) }));
  const within = (n: number) =>
    percent(found.filter(({ ids, result }) => result.slice(0, n).some((id) => ids.includes(id))).length, found.length);
  const times = found.map((one) => one.ms);
  console.log(
    `| ${name}${isSlow ? ` (${asked.length} questions)` : ''} | ${within(1)} | ${within(3)} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.99))} | ${ms(index.ms)} |`,
  );
}

const MANY = 10_000;
const many = openCatalogue(manyMatters(catalogue, MANY));
const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const before = heap();
const index = timed(() => createSearch(many));
for (const { chat } of questions.slice(0, 50)) index.result(chat);
const times = questions.map((one) => timed(() => index.result(one.chat)).ms);
console.log(
  `\n${MANY} made-up matters (40 sayings each, found by likelihood only): p50 ${ms(quantile(times, 0.5))} ms, p99 ${ms(quantile(times, 0.99))} ms, index ${ms(index.ms)} ms, ${(heap() - before).toFixed(0)} MB${globalThis.gc ? '' : ' before collection'}.`,
);
