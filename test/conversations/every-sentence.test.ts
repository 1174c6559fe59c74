import { expect, test } from 'vitest';
import { sentencesOf, textsIn } from '../sentences/sentences.ts';
import { asking, fullestMatter, olderEdition } from '../sentences/stories/asking.ts';
import { otherWays, wholeCase } from '../sentences/stories/case.ts';
import {
  allWellStory,
  careStory,
  importStory,
  namelessStory,
  officesStory,
  peopleStory,
} from '../sentences/stories/roster.ts';
import { unclearStory, whistleStory } from '../sentences/stories/whistle.ts';
import { openTown, type Town } from '../sentences/town.ts';

/** A Tuesday in June: the calendar knows every day that a deadline reaches. */
const JUNE = Date.UTC(2026, 5, 2, 2);

const STORIES: Record<string, { play(town: Town): Promise<void>; at?: number }> = {
  asking: { play: asking },
  'a matter with everything': { play: fullestMatter },
  'an older edition': { play: olderEdition },
  'a whole case': { play: wholeCase },
  'cases that go another way': { play: otherWays },
  'a whistle': { play: whistleStory },
  'a boundary nobody knows': { play: unclearStory },
  people: { play: peopleStory },
  offices: { play: officesStory },
  'what goes wrong': { play: careStory },
  'nobody has a name': { play: namelessStory },
  'all is well': { play: allWellStory, at: JUNE },
  workbooks: { play: importStory },
};

const shown = new Set<string>();

test.each(Object.entries(STORIES))('%s', async (_, { play, at }) => {
  const town = await openTown(at === undefined ? {} : { at });
  await play(town);
  for (const content of town.shown) if ('card' in content) for (const text of textsIn(content.card)) shown.add(text);
  town.close();
});

test('every sentence that a card can show was shown by one of these conversations', () => {
  const texts = [...shown];
  const never = sentencesOf('cards').filter(({ isIn }) => !texts.some(isIn));
  expect(never.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
});
