import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { aChat, aDraft, aMessage, aPerson, aPhoto, aQuestion } from '../harness/ids.ts';
import { openWorld } from './open-world.ts';
import { planOf, recorded } from './recorded.ts';
import { doTo, idOf, reportCase } from './report-case.ts';

/** Tables that grow with the years; the others have a row for a person, a place or a form at most. */
const GROWING = [
  'cases',
  'case_events',
  'case_parties',
  'outbox',
  'questions',
  'presses',
  'remembered',
  'drafts',
  'photos',
  'live_cards',
  'councils',
  'proposals',
  'proposal_events',
  'waiting',
  'waiting_decisions',
  'matter_reviews',
];

/** Indexes that hold only what is open or waits: a walk through them is as long as today's work. */
const OF_TODAY = ['cases_open', 'cases_due', 'case_parties_work', 'councils_chat', 'proposals_open'];

const walksThrough = (line: string) =>
  GROWING.some((table) => line === `SCAN ${table}` || line.startsWith(`SCAN ${table} `));

test('no read and no write of the store goes through a table that grows', async () => {
  const opened = await openWorld();
  const { d1, queries } = recorded(opened.database);
  const store = openStore(d1, opened.world.newId);
  Object.assign(opened.world.store, store);
  const { now } = opened.clock;
  const number = await reportCase(opened);
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  const [queued] = await store.claim(40, now);
  if (queued) await store.delivered(queued, { messageId: aMessage('om'), chatId: aChat('oc'), drawn: 1 }, now);
  if (queued) await store.putOff(queued, now, 'why', now);
  if (queued) {
    const { id, attempts } = queued;
    const givenUp = { kind: 'given-up', id, attempts, error: 'why', at: now } as const;
    const unreachable = { kind: 'unreachable', key: aChat('oc'), error: 'why', at: now } as const;
    await store.commit({ at: now, changes: [givenUp, unreachable], says: [] });
    await store.reached('group', queued);
  }
  await store.isAnswerTo(aPerson('ou'), aMessage('om'));
  await store.unreachable();
  await store.liveCardsIn(aChat('oc'));
  await store.commit({
    at: now,
    changes: [{ kind: 'chat-left', chatId: aChat('oc'), state: 'left', at: now }],
    says: [],
  });
  await store.gather({ caseId: number, draftId: aDraft('d') });
  await store.timeline(number);
  await store.earlier({ matter: 'CG04', estate: '德加小区', community: '德加社区' }, now);
  await store.earlier({ matter: null, estate: null, community: '德加社区' }, now);
  await store.openAt({ estate: '德加小区', community: '德加社区' });
  await store.openAt({ estate: null, community: '德加社区' });
  await store.listed({ list: 'mine', openId: idOf('网格员甲') }, 0);
  await store.listed({ list: 'todo', parties: [idOf('执法队值班员'), 'enforcement-team'] }, 0);
  for (const shelf of ['to-dispatch', 'return-review', 'to-verify', 'overdue', 'supervised', 'in-council'] as const)
    await store.listed({ list: 'desk', shelf, now }, 0);
  await store.listed({ list: 'station', communities: ['德加社区', '骆家庄社区'] }, 0);
  for (const shelf of ['overdue', 'supervised'] as const) {
    const only = { shelf, now };
    await store.listed({ list: 'mine', openId: idOf('网格员甲'), only }, 0);
    await store.listed({ list: 'todo', parties: ['enforcement-team'], only }, 0);
    await store.listed({ list: 'station', communities: ['德加社区'], only }, 0);
  }
  for (const on of ['opened', 'dispatched', 'returned', 'whistled', 'closed'] as const)
    for (const after of [undefined, { at: now, id: number }])
      await store.datedCases({ on, from: now, to: now, by: 'department', keys: ['enforcement-team'], after }, 50);
  await store.dueCases(now, 30);
  await store.nextCaseDue();
  await store.openCases(0);
  await store.workload(now, now);
  await store.takeNumber('WX-261124');
  await store.draft(aDraft('d'));
  await store.draftsOf(number);
  await store.photosOf(number);
  await store.heldBy(aPerson('ou'), now);
  await store.photo(aPhoto('p'));
  await store.collecting(aPerson('ou'), now);
  await store.question(aQuestion('q'));
  await store.chat(aChat('oc'));
  await store.met(aChat('oc'), aPerson('ou'));
  await store.nextDelivery();
  await store.dueDeliveries(now);
  await store.liveCards(`case:${number}`);
  await store.agedCards(now, 10);
  await store.waiting(now, 10);
  await store.decisions(now);
  await store.wordsOf([aQuestion('q')]);
  await store.waitingToHear('TY-1');
  await store.reviews('2026-11-24');
  await store.openProposals(0);
  await store.unwritten();
  await store.openOpinions();
  const decided = { id: 'w', at: now, by: aPerson('ou'), keys: [], people: [], outcome: 'ignored' as const };
  await store.commit({
    at: now,
    changes: [
      { kind: 'waiting-decided', decided, rows: ['w'] },
      { kind: 'waiting-told', proposal: 'TY-1' },
    ],
    says: [],
  });
  await store.outboxHealth(now);
  await store.deadLetters(5);
  await store.forget(now, now);

  const walks: string[] = [];
  for (const query of queries) {
    if (!/^\s*(select|update|delete|insert|with)/i.test(query)) continue;
    const plan = await planOf(opened.database, query);
    const through = plan.filter(
      (line) => walksThrough(line) && !OF_TODAY.some((index) => line.endsWith(`INDEX ${index}`)),
    );
    walks.push(...through.map((line) => `${line}\n  in ${query}`));
  }
  // The measure itself knows a walk when it sees one.
  expect(await planOf(opened.database, "SELECT id FROM cases WHERE body = 'x'")).toEqual(['SCAN cases']);
  expect(queries.size).toBeGreaterThan(35);
  expect(walks).toEqual([]);
  opened.close();
});
