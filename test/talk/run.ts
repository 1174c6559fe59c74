import { catalogue } from '../../catalogue/index.ts';
import { readFirst } from '../../src/understanding/read-first.ts';
import { openWorld } from '../store/open-world.ts';
import { readItems } from './items.ts';
import { isOffered, isRight } from './judge.ts';
import { play } from './play.ts';

// `npm run eval:talk [-- FILE] [--misses]`: plays each item through the real entrance and prints one figure a kind.

const DEVELOPMENT = '../shared/eval/intents.dev.jsonl';
const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? DEVELOPMENT;
const items = readItems(file);
const opened = await openWorld();
const { understand } = opened.world;
// As each host begins (src/node/server.ts, src/worker-start.ts).
readFirst(understand);
const took: number[] = [];
opened.world.understand = (heard) => {
  const started = performance.now();
  const wanted = understand(heard);
  took.push(performance.now() - started);
  return wanted;
};

type Played = { item: (typeof items)[number]; views: Awaited<ReturnType<typeof play>>; right: boolean; red: boolean };
const played: Played[] = [];
for (const item of items) {
  const views = await play(item, opened);
  played.push({
    item,
    views,
    right: isRight(item, views, catalogue),
    red: views.some(({ view }) => view === 'emergency'),
  });
}
opened.close();

if (process.argv.includes('--misses')) {
  for (const { item, views, right } of played.filter(
    (one) => !one.right || (one.red && one.item.expect.kind !== 'emergency'),
  ))
    console.log(
      `${item.id} ${JSON.stringify(item.expect)} ← ${item.quoted ? `「${item.quoted}」` : ''}${item.text} → ${JSON.stringify(views).slice(0, 160)}${right ? ' (red)' : ''}`,
    );
}

const rate = (some: Played[], of: (one: Played) => boolean = (one) => one.right) =>
  some.length === 0 ? null : Math.round((some.filter(of).length / some.length) * 1000) / 1000;
const kinds = (...wanted: string[]) => played.filter(({ item }) => wanted.includes(item.expect.kind));
const calm = played.filter(({ item }) => item.expect.kind !== 'emergency');
/** After something else was spoken of, and about something new that stands alone. */
const changed = kinds('matter', 'outside', 'several').filter(({ item }) => item.context.length > 0);
const leaked = ({ item, views }: Played) =>
  item.context.some(
    ({ matter }) =>
      matter !== undefined &&
      !(item.expect.ids ?? []).flat().includes(matter) &&
      views.some((view) => (view.view === 'matter' || view.view === 'section') && view.matter === matter),
  );

took.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    n: items.length,
    emergency: rate(kinds('emergency')),
    falseRed: rate(calm, (one) => one.red),
    section: rate(kinds('section')),
    several: rate(kinds('several')),
    severalOffered: rate(kinds('several'), ({ item, views }) => isOffered(item, views, catalogue)),
    case: rate(kinds('case')),
    lists: rate(kinds('list', 'duty')),
    talk: rate(kinds('smalltalk', 'human', 'place-only', 'unclear')),
    topicChanged: rate(changed, (one) => !leaked(one)),
    correction: rate(kinds('correction')),
    matter: rate(kinds('matter')),
    outside: rate(kinds('outside')),
    p99: Math.round((took[Math.floor(took.length * 0.99)] ?? 0) * 100) / 100,
  }),
);
