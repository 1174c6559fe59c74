import { chance, seedOf } from '../../matters/learn/chance.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { readSpoken, readTaught } from '../../matters/learn/compiled.ts';
import { createIntents } from '../intents/intents.ts';
import { learnFrom } from '../learn/learn.ts';
import { lessonsOf } from '../learn/texts.ts';

// `npm run cross-validate:talk [-- --misses]`: leaves out a part of the example texts at a time, learns from the rest and
// asks them. A phrase with slots is left out in all its fillings. Figures are of texts never learned from.

const FOLDS = 5;
const catalogue = readTaught();
const spoken = readSpoken();
const foldOf = (text: string) => Math.floor(chance(seedOf(text), 0) * FOLDS);
const tables = { syllables: syllableTable(), simplified: simplifiedTable() };

type Asked = {
  text: string;
  wants: string;
  bare: boolean;
  got: string;
  /** Both opinions of all dangers together (intents/alarm.ts). */
  danger: number;
  /** The share of all wishes together. */
  wish: number;
  /** The share of the likeliest of them. */
  first: number;
  bareGot: number;
};
const asked: Asked[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const lessons = lessonsOf(
    { ...catalogue, heard: catalogue.heard.filter((one) => foldOf(one.text) !== fold) },
    spoken.filter((one) => foldOf(one.text) !== fold),
  );
  const intents = createIntents(catalogue, tables, learnFrom(lessons, [], catalogue, ''));
  const ask = (text: string, wants: string, bare: boolean) => {
    const { first, share, danger, elsewhere, bare: bareGot } = intents(text);
    const alarm = intents.alarm(text).share;
    const got =
      danger.share > Math.max(0.5, elsewhere)
        ? `danger:${danger.id}`
        : first.startsWith('else:') || elsewhere > share
          ? 'else'
          : first;
    asked.push({ text, wants, bare, got, danger: alarm, wish: 1 - elsewhere - danger.share, first: share, bareGot });
  };
  const left = lessonsOf(
    catalogue,
    spoken.filter((one) => foldOf(one.text) === fold),
  );
  const seen = new Set<string>();
  for (const { text, column, not } of left) {
    const own = spoken.some((one) => one.text === text);
    if (column.startsWith('else:') && not === undefined) continue;
    if (!own && seen.size % 8 !== 0) {
      seen.add(text);
      continue;
    }
    seen.add(text);
    ask(text, column.startsWith('else:') ? 'else' : column.replace(/~$/, ''), column.endsWith('~'));
  }
  for (const one of catalogue.heard) {
    if (foldOf(one.text) !== fold) continue;
    const urgent = (one.ids ?? []).some((id) => catalogue.matters.find((matter) => matter.id === id)?.limits.urgent);
    if (!urgent) ask(one.text, 'else', false);
  }
}

const kindOf = (wants: string) => (wants.startsWith('danger:') ? 'danger' : wants);
for (const [kind, some] of Map.groupBy(asked, (one) => kindOf(one.wants))) {
  const right = some.filter((one) => kindOf(one.got) === kind).length;
  const sameDanger = some.filter((one) => one.got === one.wants).length;
  const bareRight = some.filter((one) => one.bareGot > 0.5 === one.bare).length;
  const red = some.filter((one) => one.got.startsWith('danger:')).length;
  console.log(
    `${kind}: n ${some.length} right ${(right / some.length).toFixed(3)} exact ${(sameDanger / some.length).toFixed(3)} bare ${(bareRight / some.length).toFixed(3)} red ${(red / some.length).toFixed(3)}`,
  );
}
if (process.argv.includes('--misses')) {
  for (const one of asked)
    if (kindOf(one.got) !== kindOf(one.wants)) console.log(`${one.wants} ← ${one.text} → ${one.got}`);
}

const told = asked.filter((one) => one.wants.startsWith('danger:'));
const counter = asked.filter((one) => one.wants === 'else' && spoken.some((other) => other.text === one.text));
const heard = asked.filter((one) => one.wants === 'else' && !counter.includes(one));
const wishes = asked.filter((one) => one.wants !== 'else' && !told.includes(one));
const share = (some: Asked[], of: 'danger' | 'wish', least: number) =>
  (some.filter((one) => one[of] >= least).length / (some.length || 1)).toFixed(4);
for (const least of [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55]) {
  const [was, near, none, other] = [told, counter, heard, wishes].map((some) => share(some, 'danger', least));
  console.log(`danger from ${least}: told ${was} counter-examples ${near} heard ${none} wishes ${other}`);
}
for (const least of [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
  const [none, other] = [heard, wishes].map((some) => share(some, 'wish', least));
  console.log(`a wish from ${least}: heard ${none} wishes ${other}`);
}
// Of what is taken for a wish, how often the likeliest is the right one, by its share.
const taken = asked.filter((one) => one.wish >= 0.7 && !one.got.startsWith('danger:') && one.got !== 'else');
for (const [from, to] of [
  [0, 0.2],
  [0.2, 0.3],
  [0.3, 0.4],
  [0.4, 0.5],
  [0.5, 0.7],
  [0.7, 1.01],
] as const) {
  const some = taken.filter(({ first }) => first >= from && first < to);
  const right = some.filter(({ got, wants }) => got === wants).length;
  const matters = some.filter(({ wants }) => wants === 'else').length;
  console.log(`likeliest wish from ${from}: ${some.length}, right ${right}, about a matter ${matters}`);
}
