import { expect, test } from 'vitest';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { saidIn, sentencesOf, sentencesSaidBy, textsIn } from '../sentences/sentences.ts';
import { alarmStory, gasSheetStory } from '../sentences/stories/alarms.ts';
import { asking, fullestMatter, olderEdition, stoppedMatter, understood } from '../sentences/stories/asking.ts';
import { rentalTakenBack, wholeBundle } from '../sentences/stories/bundle.ts';
import { otherWays, wholeCase } from '../sentences/stories/case.ts';
import { deskStory } from '../sentences/stories/desk.ts';
import { figuresStory } from '../sentences/stories/figures.ts';
import { fileStory } from '../sentences/stories/files.ts';
import { goneStory } from '../sentences/stories/gone.ts';
import { ledgerStory } from '../sentences/stories/ledger.ts';
import { listStory } from '../sentences/stories/list.ts';
import { nobodyHears, noPeople } from '../sentences/stories/nobody.ts';
import { oddClicks, oddRoster } from '../sentences/stories/odd.ts';
import { orderStory } from '../sentences/stories/orders.ts';
import { ordersInStory } from '../sentences/stories/orders-in.ts';
import { plainWords, refusals } from '../sentences/stories/plain-words.ts';
import { planStory } from '../sentences/stories/plans.ts';
import { reviewStory } from '../sentences/stories/review.ts';
import {
  allWellStory,
  careStory,
  importStory,
  namelessStory,
  officesStory,
  peopleStory,
} from '../sentences/stories/roster.ts';
import { serviceStory } from '../sentences/stories/services.ts';
import { stationStory } from '../sentences/stories/station.ts';
import { visitStory } from '../sentences/stories/visits.ts';
import { unclearStory, whistleStory } from '../sentences/stories/whistle.ts';
import { openTown, type Town } from '../sentences/town.ts';
import { SHOWN_ELSEWHERE, UNPLAYED } from '../sentences/unplayed.ts';

/** A Tuesday in June: the calendar knows every day that a deadline reaches. */
const JUNE = Date.UTC(2026, 5, 2, 2);

const STORIES: Record<string, { play(town: Town): Promise<void>; at?: number }> = {
  asking: { play: asking },
  'a matter with everything': { play: fullestMatter },
  'a matter out of use': { play: stoppedMatter },
  'an older edition': { play: olderEdition },
  'more than matters': { play: understood },
  'a whole case': { play: wholeCase },
  'a report of several departments': { play: wholeBundle },
  'a report taken back, private and secret ones': { play: rentalTakenBack },
  'cases that go another way': { play: otherWays },
  'nobody hears': { play: nobodyHears },
  'nobody works there': { play: noPeople },
  'a whistle': { play: whistleStory },
  'a boundary nobody knows': { play: unclearStory },
  'the figures of a week': { play: figuresStory },
  'the ledger in a 多维表格': { play: ledgerStory },
  'the list is changed': { play: listStory },
  'what waits is decided': { play: deskStory },
  'a year has passed': { play: reviewStory },
  'the file of a place': { play: fileStory },
  'orders by workbook': { play: orderStory },
  'orders that come in by themselves': { play: ordersInStory },
  'alarms of gas': { play: alarmStory },
  'workbooks of the gas company': { play: gasSheetStory },
  'a plan of joint visits': { play: planStory },
  visits: { play: visitStory },
  services: { play: serviceStory },
  'the day at the station': { play: stationStory },
  people: { play: peopleStory },
  offices: { play: officesStory },
  'what goes wrong': { play: careStory },
  'nobody has a name': { play: namelessStory },
  'all is well': { play: allWellStory, at: JUNE },
  workbooks: { play: importStory },
  'clicks of long ago, of others and too many': { play: oddClicks },
  'what is drawn is gone': { play: goneStory },
  'plain words': { play: plainWords },
  'refused by the platform': { play: refusals },
  'the roster, pressed by others and twice': { play: oddRoster },
};

/** A version of a matter that one story makes up. */
const MADE_UP = 'matter version older-hash';

const shown = new Set<string>();
const answered = new Set<string>();
/** What was sent as plain words. */
const written = new Set<string>();

test.each(Object.entries(STORIES))('%s', async (_, { play, at }) => {
  const town = await openTown({ emptyFirst: true, ...(at === undefined ? {} : { at }) });
  await play(town);
  for (const { content } of town.shown)
    if ('card' in content) for (const text of textsIn(content.card)) shown.add(text);
    else written.add(content.words);
  for (const toast of town.toasts) answered.add(toast);
  // Whatever was played, `npm run db:check` has nothing to say of its records.
  const findings = await checkDatabase(town.database);
  town.close();
  expect(findings.filter(({ where }) => where !== MADE_UP)).toEqual([]);
});

test('every sentence that a card can show was shown by one of these conversations', () => {
  const isShown = saidIn(shown);
  const never = sentencesOf('cards').filter((sentence) => !isShown(sentence));
  const known = SHOWN_ELSEWHERE.flatMap(({ cards }) =>
    Object.entries(cards).flatMap(([file, all]) => all.map((words) => `${file}: ${words}`)),
  );
  expect(never.map(({ file, words }) => `${file}: ${words}`).toSorted()).toEqual(known.toSorted());
});

test('every toast of the bot was the answer to a click in one of these conversations', () => {
  const isAnswered = saidIn(answered);
  const all = sentencesSaidBy('src/bot', ['toast', 'refused', 'opened'], { content: 'type' });
  const never = all.filter((sentence) => !isAnswered(sentence));
  expect(all.length).toBeGreaterThan(50);
  expect(never.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
});

test('every sentence that is written in the bot itself was read by somebody, but for those that say why not', () => {
  const isRead = saidIn([...shown, ...answered, ...written]);
  const never = sentencesOf('src/bot').filter((sentence) => !isRead(sentence));
  const known = UNPLAYED.flatMap(({ said }) =>
    Object.entries(said).flatMap(([file, all]) => all.map((words) => `src/bot/${file}: ${words}`)),
  );
  expect([...new Set(never.map(({ file, words }) => `${file}: ${words}`))].toSorted()).toEqual(known.toSorted());
});
