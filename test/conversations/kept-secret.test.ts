import { expect, test } from 'vitest';
import type { Content } from '../../src/bot/ports/messenger.ts';
import { SECRET_NAME } from '../../src/cases/privacy/shown-name.ts';
import { someOf } from '../harness/thorough.ts';
import { personOf } from '../sentences/person.ts';
import { secretBundle } from '../sentences/stories/bundle.ts';
import { otherWays, wholeCase } from '../sentences/stories/case.ts';
import { unclearStory, whistleStory } from '../sentences/stories/whistle.ts';
import { openTown, type Town } from '../sentences/town.ts';

const REPORTER = '网格员甲';
/** Who may know who reported: they themselves, and the desk. */
const MAY_KNOW = [REPORTER, '指挥室派遣员'];

const STORIES: Record<string, (town: Town) => Promise<void>> = {
  'a whole case': wholeCase,
  'a report of several departments': secretBundle,
  'cases that go another way': otherWays,
  'a whistle': whistleStory,
  'a boundary nobody knows': unclearStory,
};

/** Every card and line of a story in which each report is 「这是举报，请替我保密」, apart for those who may know and all others. */
async function played(play: (town: Town) => Promise<void>) {
  const town = await openTown({ reportsWith: { reportedPerson: true } });
  await play(town);
  const { openId } = personOf(town, REPORTER);
  const own = new Set(MAY_KNOW.map((name) => `oc_own_${personOf(town, name).openId}`));
  const desk = town.groupNamed('指挥室');
  const texts = (some: { content: Content }[]) => some.map(({ content }) => JSON.stringify(content));
  const [knowing = [], others = []] = [
    town.shown.filter(({ chatId }) => own.has(chatId) || chatId === desk),
    town.shown.filter(({ chatId }) => !own.has(chatId) && chatId !== desk),
  ];
  town.close();
  return { openId, knowing: texts(knowing), others: texts(others) };
}

test.each(someOf(Object.entries(STORIES)))('%s tells nobody but the desk who reported somebody', async (_, play) => {
  const { openId, knowing, others } = await played(play);
  expect(others.filter((text) => text.includes(REPORTER) || text.includes(openId))).toEqual([]);
  expect(others.some((text) => text.includes(SECRET_NAME))).toBe(true);
  expect(knowing.some((text) => text.includes(REPORTER))).toBe(true);
});
