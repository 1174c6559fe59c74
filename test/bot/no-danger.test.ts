import { afterEach, beforeEach, expect, test } from 'vitest';
import { dangerCard } from '../../cards/questions/danger-card.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { pressed } from '../cards/in-card.ts';
import { aChat, aMessage, aQuestion } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

const ASKER = idOf('网格员甲');
let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  await opened.store.commit({
    at: 1,
    changes: [{ kind: 'chat-met', chatId: aChat('oc_own'), type: 'p2p', greetedAt: 1 }],
    says: [],
  });
});
afterEach(() => opened.close());

const rows = (sql: string) => opened.database.raw.prepare(sql).all();
const views = () => rows('SELECT body FROM outbox ORDER BY id').map(({ body }) => JSON.parse(String(body)).view);

/** Somebody writes words that are taken for a danger; gives the question that is kept of them. */
async function alarmed(words: string) {
  const { understand } = opened.world;
  opened.world.understand = () => ({ want: 'danger', danger: 'missing', sure: false, matters: [] });
  await receive(
    {
      kind: 'message',
      key: 'om_1',
      messageId: aMessage('om_1'),
      chatId: aChat('oc_own'),
      inGroup: false,
      who: { openId: ASKER },
      content: { type: 'words', words: typed(words), images: [] },
    },
    opened.world,
  );
  opened.world.understand = understand;
  const [row] = rows('SELECT id FROM questions');
  return aQuestion(String(row?.id));
}

test('no red card is a dead end: whatever it offers, the last button asks who is responsible', () => {
  const { catalogue } = opened.world;
  for (const danger of catalogue.dangers)
    for (const matters of [[], danger.matters.slice(0, 1)]) {
      const card = dangerCard(danger, catalogue, { matters, question: aQuestion('q1') });
      expect(pressed(card).at(-1)).toEqual({ do: 'no-danger', question: 'q1' });
    }
});

test('the question is answered below the red card, and is one that was answered', async () => {
  const question = await alarmed('楼下烧烤店油烟太大');
  await receive(click(ASKER, { do: 'no-danger', question }), opened.world);
  expect(views()).toMatchObject([
    { view: 'emergency', question },
    { view: 'matter', matter: 'CG04', question },
  ]);
  expect(await opened.store.question(question)).toMatchObject({ outcome: 'answer', matter: 'CG04' });
  expect(rows('SELECT * FROM waiting')).toEqual([]);
});

test('what the list has nothing of is offered to the desk, and whoever looks after the list sees it', async () => {
  const question = await alarmed('塔罗牌占卜改名字要收钱');
  await receive(click(ASKER, { do: 'no-danger', question }), opened.world);
  expect(views().at(-1)).toMatchObject({ view: 'not-listed', question });
  expect(rows('SELECT kind FROM waiting')).toEqual([{ kind: 'unanswered' }]);
});

test('a question that is no longer kept is asked again', async () => {
  const answer = await receive(click(ASKER, { do: 'no-danger', question: aQuestion('gone') }), opened.world);
  expect(answer.toast?.content).toContain('过期');
});
