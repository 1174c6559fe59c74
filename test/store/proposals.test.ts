import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { act } from '../../src/bot/list/act.ts';
import { standingOf } from '../../src/bot/list/standing.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import type { Command } from '../../src/list/proposals/commands.ts';
import { replay } from '../../src/list/proposals/events.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { openStore } from '../../src/store/store.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { EIGHT_DAYS, SAID } from '../list/story.ts';
import { type Opened, openWorld } from './open-world.ts';
import { planOf, recorded } from './recorded.ts';
import { idOf } from './report-case.ts';

const ALSO_SAID: Edit = { do: 'say', matter: 'CG04', saying: '楼上闻着一股烤鱼味', at: null };
const FIRST = ProposalId.parse('TY-1');
const SECOND = ProposalId.parse('TY-2');

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** What a step would write, by somebody as they are in the roster; null is the clock. */
async function step(id: ProposalId, name: string | null, command: Command, key: string) {
  const { world } = opened;
  const [found, roster] = await Promise.all([world.store.proposal(id), readRoster(world)]);
  const actor = name === null ? null : standingOf(idOf(name), roster);
  const acted = await act({ found, command, actor, key, seen: null, roster }, world);
  if (acted.kind === 'refused') throw new Error(acted.why);
  return acted;
}

async function take(id: ProposalId, name: string | null, command: Command, key = `${id}-${command.do}`) {
  const { changes, says } = await step(id, name, command, key);
  return opened.store.commit({ remember: key, at: opened.clock.now, changes, says });
}

const draft = (id: ProposalId, edit: Edit = SAID): Command => ({
  ...{ do: 'draft', id, about: 'CG04', edits: [edit], suggestion: null, department: null, why: '居民问过' },
});

test('what is kept is the replay of its course; lists find it by who drafted it and who is asked', async () => {
  await take(FIRST, '清单管理员', draft(FIRST, EIGHT_DAYS));
  await deliverDue(opened.world);
  await take(FIRST, '清单管理员', { do: 'submit', despite: null });
  const kept = await opened.store.proposal(FIRST);
  expect(kept?.state).toBe('asking');
  expect(replay(await opened.store.courseOf(FIRST))).toEqual(kept);
  const { openProposals, proposalsFor, proposalsAbout } = opened.store;
  expect((await openProposals(0)).total).toBe(1);
  expect(await proposalsFor(idOf('市监所值班员'), ['market-supervision'])).toHaveLength(1);
  expect(await proposalsFor(idOf('派出所值班员'), ['police'])).toEqual([]);
  expect(await proposalsFor(idOf('清单管理员'), [])).toHaveLength(1);
  expect(await proposalsAbout('CG04')).toHaveLength(1);
  await take(FIRST, '市监所值班员', { do: 'answer', department: 'market-supervision', answer: 'agree', words: null });
  expect(await proposalsFor(idOf('市监所值班员'), ['market-supervision'])).toEqual([]);
});

test('what a department is asked and its chat does not take goes on to its people, else the keepers hear of it', async () => {
  const { settings } = await opened.store.roster();
  const chat = settings.find(({ department }) => department === 'market-supervision')?.dutyChat;
  const lost = new Set<string>([chat ?? '']);
  const { send } = opened.messenger;
  opened.messenger.send = async (to, content, uuid) => {
    if (lost.has('chatId' in to ? to.chatId : to.openId)) throw faultOf(230002, 'bot is out of the chat', 400);
    return send(to, content, uuid);
  };
  await take(FIRST, '清单管理员', draft(FIRST, EIGHT_DAYS));
  await deliverDue(opened.world);
  await take(FIRST, '清单管理员', { do: 'submit', despite: null });
  await deliverDue(opened.world);
  const told = (name: string) => opened.spoken.filter(({ to, text }) => to === idOf(name) && text.includes(FIRST));
  expect(told('市监所值班员')).toHaveLength(1);
  lost.add(idOf('市监所值班员'));
  const before = told('清单管理员').length;
  const view = { view: 'proposal', proposal: FIRST, audience: `person:${idOf('市监所值班员')}` } as const;
  await opened.store.commit({
    at: opened.clock.now,
    changes: [],
    says: [{ kind: 'send', to: { openId: idOf('市监所值班员') }, view, about: FIRST }],
  });
  await deliverDue(opened.world);
  expect(
    told('清单管理员')
      .slice(before)
      .map(({ text }) => text),
  ).toEqual([expect.stringContaining('没送到 市监所值班员')]);
});

test('what was found of a draft is found once, whoever drafts the same on the same list', async () => {
  const { world, store } = opened;
  const { search } = world;
  let asked = 0;
  const counted = (words: string) => {
    asked += 1;
    return search(words);
  };
  world.search = Object.assign(counted, search);
  await take(FIRST, '清单管理员', draft(FIRST));
  await deliverDue(world);
  const first = asked;
  expect(first).toBeGreaterThan(600);
  await take(SECOND, '清单管理员', draft(SECOND));
  await deliverDue(world);
  expect(asked).toBe(first);
  expect((await store.proposal(SECOND))?.proof).toEqual((await store.proposal(FIRST))?.proof);
});

test('two keepers at once: one is written, the other is decided anew', async () => {
  await take(FIRST, '清单管理员', draft(FIRST));
  await take(SECOND, '清单管理员', draft(SECOND, ALSO_SAID));
  await deliverDue(opened.world);
  const publish: Command = { do: 'submit', despite: null };
  const [one, other, same] = await Promise.all([
    step(FIRST, '清单管理员', publish, 'one'),
    step(SECOND, '清单管理员', publish, 'other'),
    step(FIRST, '清单管理员', publish, 'same'),
  ]);
  const write = ({ changes, says }: typeof one) => opened.store.commit({ at: opened.clock.now, changes, says });
  expect(await write(one)).toBe('done');
  // The same proposal by its version, another one by the number of the edition.
  expect(await write(same)).toBe('conflict');
  expect(await write(other)).toBe('conflict');
  expect((await opened.store.editions()).map(({ number }) => number)).toEqual([2]);
  expect((await opened.store.proposal(SECOND))?.state).toBe('drafting');
});

test('a host that is killed before or after any write goes on where it was, and says nothing twice', async () => {
  await take(FIRST, '清单管理员', draft(FIRST, EIGHT_DAYS));
  // The job is lost after its work was written, and comes again.
  for (let again = 0; again < 3; again++) {
    const says = [{ kind: 'proposal-proof' as const, proposal: FIRST }];
    await opened.store.commit({ at: opened.clock.now, changes: [], says });
    await deliverDue(opened.world);
  }
  expect((await opened.store.courseOf(FIRST)).map(({ command }) => command.do)).toEqual(['draft', 'prove']);
  const submit: Command = { do: 'submit', despite: null };
  const { changes, says } = await step(FIRST, '清单管理员', submit, 'submit');
  const write = () => opened.store.commit({ remember: 'submit', at: opened.clock.now, changes, says });
  expect([await write(), await write()]).toEqual(['done', 'duplicate']);
  await deliverDue(opened.world);
  const told = opened.spoken.length;
  await deliverDue(opened.world);
  expect(opened.spoken).toHaveLength(told);
  // The clock strikes again and again; each of its steps is written once.
  opened.clock.now = (await opened.store.proposal(FIRST))?.until?.due ?? 0;
  for (let tick = 0; tick < 4; tick++) await onTick(opened.world);
  expect((await opened.store.courseOf(FIRST)).map(({ command }) => command.do)).toEqual([
    'draft',
    'prove',
    'submit',
    'remind',
    'close-asking',
  ]);
});

test('no read of proposals goes through a table that grows', async () => {
  await take(FIRST, '清单管理员', draft(FIRST));
  const { d1, queries } = recorded(opened.database);
  const store = openStore(d1, opened.world.newId);
  await store.proposal(FIRST);
  await store.courseOf(FIRST);
  await store.openProposals(0);
  await store.proposalsFor(idOf('清单管理员'), ['police']);
  await store.proposalsAbout('CG04');
  await store.dueProposals(opened.clock.now, 10);
  await store.nextProposalDue();
  await store.confirmed(0, 10);
  const plans = await Promise.all([...queries].map((query) => planOf(opened.database, query)));
  const walked = plans.flat().filter((line) => /^SCAN (proposals|proposal_events|questions|presses)$/.test(line));
  expect(walked).toEqual([]);
});
