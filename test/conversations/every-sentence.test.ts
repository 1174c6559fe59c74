import { expect, test } from 'vitest';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { saidIn, sentencesOf, sentencesSaidBy, textsIn } from '../sentences/sentences.ts';
import { allStories } from '../sentences/story.ts';
import { openTown } from '../sentences/town.ts';
import { SHOWN_ELSEWHERE, UNPLAYED } from '../sentences/unplayed.ts';

/** A version of a matter that one story makes up. */
const MADE_UP = 'matter version older-hash';

const shown = new Set<string>();
const answered = new Set<string>();
/** What was sent as plain words. */
const written = new Set<string>();

test.each(await allStories())('%s', async (_, { play, at }) => {
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
