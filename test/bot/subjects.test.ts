import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { helpCard } from '../../cards/help-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { cases } from '../../src/bot/cases/cases.ts';
import { joined } from '../../src/bot/core/join.ts';
import { plain } from '../../src/bot/core/plain.ts';
import { shownBy } from '../../src/bot/core/word.ts';
import { council } from '../../src/bot/council/council.ts';
import { questions } from '../../src/bot/questions/questions.ts';
import { roster } from '../../src/bot/roster/roster.ts';
import { subjects } from '../../src/bot/subjects.ts';
import { type Opened, openWorld } from '../store/open-world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const each = { questions, cases, council, roster, plain: plain([]) };
const claimed = Object.values(each).map((subject) => ({
  words: {},
  phrases: [],
  ...subject,
}));
const typed = [...Object.keys(subjects.words), ...subjects.phrases.flatMap(({ like }) => like)];

describe('what somebody may say instead of pressing', () => {
  test.each(typed)('「%s」 is answered by one subject alone', (words) => {
    const answers = claimed.filter((subject) => shownBy(subject, words, 'ou_1', opened.world));
    expect(answers).toHaveLength(1);
  });

  test('one phrase alone answers its examples', () => {
    for (const { like } of subjects.phrases)
      for (const words of like)
        expect(subjects.phrases.filter(({ read }) => read(words, 'ou_1', opened.world))).toHaveLength(1);
  });

  test('a stop at the end, space around it and capital letters make no other word of it', () => {
    const help = shownBy(subjects, ' HELP！ ', 'ou_1', opened.world);
    expect(help).toEqual(shownBy(subjects, '帮助', 'ou_1', opened.world));
  });

  test('a word, a menu key or an action that two subjects claim stops the bot at its start', () => {
    const twice = { clicks: {}, views: {}, jobs: {} };
    expect(() =>
      joined(roster).and({ ...twice, words: { 名册: () => ({ view: { view: 'help' }, own: false }) } }),
    ).toThrow('名册');
    expect(() => joined(questions).and({ ...twice, menu: { list: () => ({ view: 'help' }) } })).toThrow('list');
    expect(() => joined(questions).and({ ...twice, clicks: { choose: () => {} } })).toThrow('choose');
    expect(() => joined(cases).and({ ...twice, clockWork: { digest: { work: async () => {} } } })).toThrow('digest');
  });
});

describe('the help card', () => {
  const card = JSON.stringify(helpCard('文新街道', subjects.help));

  test('has the lines of every subject, its own last', () => {
    for (const line of subjects.help) expect(card).toContain(line);
    expect(subjects.help.at(-1)).toContain('帮助');
  });

  test('names only words that are answered as commands', () => {
    for (const line of subjects.help) {
      const [words = ''] = line.split('　');
      expect([words, shownBy(subjects, words, 'ou_1', opened.world)]).not.toEqual([words, undefined]);
    }
  });
});

test('the list has no matter whose number somebody else’s word is', () => {
  for (const { id } of catalogue.matters) expect(Object.keys(subjects.words)).not.toContain(id.toLowerCase());
});
