import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { sampleOffice } from '../../sandbox/office.ts';
import { joined } from '../../src/bot/core/join.ts';
import { saidIn, shownBy } from '../../src/bot/core/word.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { questions } from '../../src/bot/questions/questions.ts';
import { roster } from '../../src/bot/roster/roster.ts';
import { station } from '../../src/bot/station/station.ts';
import { subjects } from '../../src/bot/subjects.ts';
import type { OpenId } from '../../src/brands.ts';
import { OFFICE_RIGHTS } from '../../src/permissions/permissions.ts';
import { aPerson } from '../harness/ids.ts';
import { textsIn } from '../sentences/sentences.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';

const PEOPLE = [...sampleOffice('谁管', TUESDAY).people.values()].map((one) => ({
  ...one,
  openId: aPerson(one.openId),
}));

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const typed = [...Object.keys(subjects.words), ...subjects.phrases.flatMap(({ like }) => like)];

describe('what somebody may say instead of pressing', () => {
  test.each(typed)('「%s」 is answered by one subject alone', (words) => {
    const said = saidIn(words);
    const table = Object.keys(subjects.words).filter((word) => word === said.toLowerCase());
    const phrases = subjects.phrases.filter(({ read }) => read(said, aPerson('ou_1'), opened.world));
    expect([...table, ...phrases]).toHaveLength(1);
  });

  test('a stop at the end, space around it and capital letters make no other word of it', () => {
    const help = shownBy(subjects, ' HELP！ ', aPerson('ou_1'), opened.world);
    expect(help).toEqual(shownBy(subjects, '帮助', aPerson('ou_1'), opened.world));
  });

  test('a word, a menu key or an action that two subjects claim stops the bot at its start', () => {
    const twice = { clicks: {}, views: {}, jobs: {} };
    expect(() =>
      joined(roster).and({ ...twice, words: { 名册: () => ({ view: { view: 'help' }, own: false }) } }),
    ).toThrow('名册');
    expect(() => joined(questions).and({ ...twice, menu: { list: () => ({ view: 'help' }) } })).toThrow('list');
    expect(() => joined(questions).and({ ...twice, clicks: { choose: () => {} } })).toThrow('choose');
    expect(() => joined(station).and({ ...twice, clockWork: { digest: { work: async () => {} } } })).toThrow('digest');
  });
});

describe('the help card', () => {
  const help = async (openId?: OpenId) => {
    const content = await render({ view: 'help', openId }, opened.world);
    if (!('card' in content)) throw new Error('help is no card');
    return textsIn(content.card).join('\n');
  };

  test('has the lines of every subject, its own last', async () => {
    expect(subjects.help.at(-1)?.line).toContain('帮助');
    const everyRole = (await Promise.all(PEOPLE.map(({ openId }) => help(openId)))).join('\n');
    for (const { line } of subjects.help) expect(everyRole).toContain(line);
  });

  test('names only words that are answered as commands', () => {
    for (const { line } of subjects.help) {
      const [words = ''] = line.split('　');
      expect([words, shownBy(subjects, words, aPerson('ou_1'), opened.world)]).not.toEqual([words, undefined]);
    }
  });

  test('says to each role what it may say, and in a group what everybody may', async () => {
    const refusals = Object.values(OFFICE_RIGHTS).map(({ who }) => who);
    let refused = 0;
    for (const openId of [...PEOPLE.map((one) => one.openId), aPerson('ou_stranger')]) {
      const own = await help(openId);
      for (const { line } of subjects.help) {
        const shown = shownBy(subjects, line.split('　')[0] ?? '', openId, opened.world);
        if (!shown || !('view' in shown)) continue;
        const content = await render(shown.view, opened.world);
        const isRefused = 'words' in content && refusals.includes(content.words);
        if (isRefused) expect([openId, line, own.includes(line)]).toEqual([openId, line, false]);
        refused += Number(isRefused);
      }
    }
    expect(refused).toBeGreaterThan(20);
    const inGroup = await help();
    for (const one of subjects.help) expect([one.line, inGroup.includes(one.line)]).toEqual([one.line, !one.for]);
  });
});

test('a list or page that is not somebody’s is refused in one sentence, with no card around it', async () => {
  const property = PEOPLE.find(({ name }) => name === '物业人员')?.openId ?? '';
  for (const word of ['指挥台', '联络站', '名册', '自检', '未送达', '名册模板', '删除反映人 WX-261124-001']) {
    const shown = shownBy(subjects, word, aPerson(property), opened.world);
    if (!shown || !('view' in shown)) throw new Error(`${word} is no command`);
    expect([word, await render(shown.view, opened.world)]).toEqual([
      word,
      { words: expect.stringMatching(/[使用维护查看]/) },
    ]);
  }
});

test('the list has no matter whose number somebody else’s word is', () => {
  for (const { id } of catalogue.matters) expect(Object.keys(subjects.words)).not.toContain(id.toLowerCase());
});
