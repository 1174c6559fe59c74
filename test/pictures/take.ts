import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { takeAlarms } from './alarm.ts';
import { takeBundle } from './bundle.ts';
import { fiveWeeks, takeFigures } from './figures.ts';
import { takeList } from './list.ts';
import { takeOrders } from './orders.ts';
import { takeServices } from './services.ts';
import { openStage, type WholeStage } from './stage.ts';
import { takeStation } from './station.ts';
import { takeTalk } from './talk.ts';
import { takeVisit } from './visit.ts';
import { takeWalk } from './walk.ts';

const TUESDAY = 2;
/** The days until a Tuesday whose Monday is played too. */
function untilTuesday(now: number): number {
  const weekday = new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay();
  return ((TUESDAY - weekday + 7) % 7 || 7) + (weekday === TUESDAY - 1 ? 7 : 0);
}

/** What is taken under each name: a place of several departments, the gas platform, orders, a class, a Tuesday, the list's care … */
const STORIES: Record<string, (stage: WholeStage) => Promise<void>> = {
  bundle: takeBundle,
  alarm: takeAlarms,
  orders: takeOrders,
  services: async (stage) => takeServices({ ...stage, ...(await stage.from(() => 1)) }),
  station: async (stage) => takeStation({ ...stage, ...(await stage.from(untilTuesday)) }),
  list: takeList,
  visit: takeVisit,
  talk: takeTalk,
  figures: takeFigures,
};

/** What the office has behind it before a story begins. */
const PASTS: Partial<Record<string, typeof fiveWeeks>> = { figures: fiveWeeks };

// `npm run pictures`: plays how the manual begins and how one may speak to the bot, and takes the pictures of docs/使用手册.md from
// it; with `-- NAME` those of one of the stories alone.
const [name = '', story] = Object.entries(STORIES).find(([one]) => process.argv.includes(one)) ?? [];
const stage = await openStage(PASTS[name]);
if (story) await story(stage);
else {
  await takeTalk(stage);
  await takeWalk(stage);
}
await stage.close();
