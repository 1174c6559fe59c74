import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { layered } from '../../catalogue/edit/layered.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { act, nextNumber } from '../../src/bot/list/act.ts';
import { weeklyDesk } from '../../src/bot/list/desk/weekly.ts';
import { monthlyReview } from '../../src/bot/list/review/monthly.ts';
import { standingOf } from '../../src/bot/list/standing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Command } from '../../src/list/proposals/commands.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { workbookOf } from '../../src/list/workbook/write.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { dying } from '../harness/dying.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { EIGHT_DAYS } from './story.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** Past the lease of what a dead process had taken up. */
const AFTER_LEASE = 61_000;
const WRITES = ['commit', 'claim', 'delivered', 'putOff'] as const;

/**
 * Begins anew and is killed before its first write, before its second, and so on until nothing kills it; after each the next
 * process does what is left. `seen` is asked after each: it must say the same as where nothing was killed. Returns how often it died.
 */
async function everyKill<Made>(
  begin: (round: number) => Promise<unknown>,
  work: (world: World) => Promise<unknown>,
  seen: (round: number) => Promise<Made>,
): Promise<{ deaths: number; all: Made[] }> {
  const all: Made[] = [];
  for (let round = 1; ; round++) {
    await begin(round);
    const { world, died } = dying(opened.world, round);
    await work(world).catch((error) => expect(String(error)).toContain('killed'));
    opened.clock.now += AFTER_LEASE;
    await work(opened.world);
    await deliverDue(opened.world);
    all.push(await seen(round));
    if (!died()) return { deaths: round - 1, all };
  }
}

/** What was said since then, each once for its uuid, as the platform keeps it. */
const said = (since: number) => [...new Map(opened.spoken.slice(since).map((one) => [one.uuid, one.text])).values()];
const rows = (sql: string) => Number(opened.database.raw.prepare(sql).get()?.n);
const owes = (says: Parameters<Opened['store']['commit']>[0]['says']) =>
  opened.store.commit({ at: opened.clock.now, changes: [], says });
const keeper = () => idOf('清单管理员');

test.each(WRITES)('a process that dies can be made to die at %s', async (write) => {
  const { world, died } = dying(opened.world, 1);
  const calls = {
    commit: () => world.store.commit({ at: 0, changes: [], says: [] }),
    claim: () => world.store.claim(1, 0),
    delivered: () => world.store.delivered(anything, {}, 0),
    putOff: () => world.store.putOff(anything, 0, '', 0),
  };
  await expect(calls[write]()).rejects.toThrow('killed');
  expect(died()).toBe(true);
});
const anything = {
  ...{ id: 1, queue: '', uuid: '', revision: 1, attempts: 1, createdAt: 0, firstTriedAt: undefined },
  outgoing: { kind: 'list-workbook-out' as const, id: '', openId: aPerson('ou_a'), of: { all: true as const } },
};

test('a workbook goes out once, killed between whichever writes', async () => {
  let since = 0;
  const { deaths, all } = await everyKill(
    async (round) => {
      since = opened.spoken.length;
      await owes([{ kind: 'list-workbook-out', id: `k${round}`, openId: keeper(), of: { matter: 'CG04' } }]);
    },
    deliver,
    async () => said(since),
  );
  expect(deaths).toBeGreaterThanOrEqual(2);
  for (const one of all) expect(one).toEqual(['file_v3_own']);
});

test('a workbook that came back is shown once as a form, killed between whichever writes', async () => {
  const { bytes } = await workbookOf(['CG04'], {
    ...opened.world.catalogue,
    matter: (id) => {
      const found = opened.world.catalogue.matter(id);
      return found && { ...found, sayings: [...found.sayings, '锅气钻进被窝'] };
    },
  });
  opened.world.directory = { ...opened.world.directory, fetchFile: async () => bytes };
  let since = 0;
  const { deaths, all } = await everyKill(
    async (round) => {
      since = opened.spoken.length;
      const messageId = aMessage(`om_w${round}`);
      const file = { messageId, fileKey: 'file_1', fileName: '事务清单-CG04.xlsx' };
      await owes([{ kind: 'list-workbook-in', id: messageId, openId: keeper(), ...file }]);
    },
    deliver,
    async (round) => ({ forms: said(since).length, drafts: rows('SELECT count(*) AS n FROM drafts') - round }),
  );
  expect(deaths).toBeGreaterThanOrEqual(3);
  for (const one of all) expect(one).toEqual({ forms: 1, drafts: 0 });
});

test('what a press proposed is tried and published once, as one edition, killed between whichever writes', async () => {
  const files = opened.world.catalogue;
  const idOfRound = (round: number) => ProposalId.parse(`TY-${round}`);
  const { deaths, all } = await everyKill(
    async (round) => {
      const id = idOfRound(round);
      // What the rounds before published is in force.
      opened.world.catalogue = openCatalogue(layered(files, await opened.store.editions()).list);
      const edits: Edit[] = [{ do: 'say', matter: 'CG04', saying: `烤鱼摊熏了第${round}回`, at: null }];
      const command = {
        do: 'draft' as const,
        id,
        about: 'CG04',
        edits,
        suggestion: null,
        department: null,
        why: '问过',
      };
      const roster = await readRoster(opened.world);
      const actor = standingOf(keeper(), roster);
      const acted = await act(
        { found: undefined, command, actor, key: `draft-${round}`, seen: null, roster },
        opened.world,
      );
      if (acted.kind === 'refused') throw new Error(acted.why);
      const says = [{ kind: 'proposal-at-once' as const, proposal: id, openId: keeper(), about: id }];
      await opened.store.commit({ at: opened.clock.now, changes: acted.changes, says });
    },
    deliver,
    async (round) => ({
      state: (await opened.store.proposal(idOfRound(round)))?.state,
      course: (await opened.store.courseOf(idOfRound(round))).map(({ command }) => command.do),
      editions: (await opened.store.editions()).length - round,
    }),
  );
  expect(deaths).toBeGreaterThanOrEqual(3);
  for (const one of all) expect(one).toEqual({ state: 'in-force', course: ['draft', 'prove', 'submit'], editions: 0 });
});

/** Every step of a proposal's course from draft to roll-back, as somebody or the clock (null) takes it. */
const COURSE: readonly (readonly [string | null, (id: ProposalId, today: string) => Command])[] = [
  [
    '清单管理员',
    (id) => ({
      ...{ do: 'draft', id, about: 'CG04', edits: [EIGHT_DAYS], suggestion: null, department: null, why: '检测要一周' },
    }),
  ],
  [null, () => ({ do: 'prove', proof: { list: '', questions: 9, wrong: NO_TURN, right: NO_TURN } })],
  ['清单管理员', () => ({ do: 'submit', despite: null })],
  ['市监所值班员', () => ({ do: 'answer', department: 'market-supervision', answer: 'object', words: '居民等不起' })],
  [null, () => ({ do: 'close-asking' })],
  ['清单管理员', () => ({ do: 'conclude', minutes: '先答复再检测' })],
  ['司法所经办', () => ({ do: 'review', verdict: 'lawful', words: null })],
  ['带班领导', (_, today) => ({ do: 'adopt', meeting: '第12次办公会', date: today, from: today })],
  ['带班领导', (_, today) => ({ do: 'roll-back', why: '先不改', meeting: '第13次办公会', date: today })],
];
/** The matter it is about and those that lie beside it: the whole list is checked at every step. */
function fewMatters() {
  const { matters, boundaries: _, ...rest } = opened.world.catalogue;
  const ids = new Set(['CG04', ...(matters.find(({ id }) => id === 'CG04')?.boundary ?? []).map(({ to }) => to)]);
  const inside = ({ to }: { to: string }) => ids.has(to) || !/^[A-Z]/.test(to);
  const few = matters.filter(({ id }) => ids.has(id)).map((one) => ({ ...one, boundary: one.boundary.filter(inside) }));
  return openCatalogue({ ...rest, matters: few, boundaries: [] });
}
const NO_TURN = { count: 0, some: [] };

test('a proposal goes its whole course once, from draft to roll-back, killed before each of its writes', async () => {
  const files = fewMatters();
  const groups = new Map<string, ReturnType<typeof aChat>>();
  opened.world.chats = {
    ...opened.world.chats,
    findOwn: async (mark) => groups.get(mark),
    async create({ description }) {
      if (groups.has(description)) throw new Error(`a second group: ${description}`);
      const made = aChat(`oc_table_${groups.size}`);
      groups.set(description, made);
      return made;
    },
    add: async () => [],
    announce: async () => undefined,
  };
  const idOfRound = (round: number) => ProposalId.parse(`TY-${round}`);
  let id = idOfRound(1);
  const takes = async (world: World, at: number) => {
    const [name, commandOf] = COURSE[at] ?? [];
    if (!commandOf) throw new Error('the course has no such step');
    world.catalogue = openCatalogue(layered(files, await world.store.editions()).list);
    const [found, roster] = await Promise.all([world.store.proposal(id), readRoster(world)]);
    // The clock strikes when the time is up.
    opened.clock.now = Math.max(
      opened.clock.now,
      found?.state === 'asking' && name === null ? (found.until?.due ?? 0) : 0,
    );
    const given = commandOf(id, dayOf(world.now()));
    const list = `${world.catalogue.edition.hash} ${nextNumber(await world.store.editions(), world.catalogue)}`;
    const command = given.do === 'prove' ? { ...given, proof: { ...given.proof, list } } : given;
    const actor = name ? standingOf(idOf(name), roster) : null;
    const key = `${id}-${command.do}`;
    const acted = await act({ found, command, actor, key, seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    const says = acted.says.filter(({ kind }) => kind !== 'proposal-proof');
    await world.store.commit({ remember: key, at: world.now(), changes: acted.changes, says });
  };
  const { deaths, all } = await everyKill(
    async (round) => {
      id = idOfRound(round);
    },
    async (world) => {
      for (const at of COURSE.keys()) {
        await takes(world, at);
        // The council is called while it is divided: what is owed of it is done before anybody concludes.
        if (COURSE[at]?.[1](id, '').do === 'close-asking') await deliverDue(opened.world);
      }
    },
    async () => ({
      course: (await opened.store.courseOf(id)).map(({ command }) => command.do),
      state: (await opened.store.proposal(id))?.state,
    }),
  );
  const course = COURSE.map(([, commandOf]) => commandOf(id, '').do);
  expect(deaths).toBe(COURSE.length);
  for (const one of all) expect(one).toEqual({ course, state: 'rolled-back' });
  expect(groups.size).toBe(all.length);
  expect((await opened.store.editions()).length).toBe(2 * all.length);
});

test('the weekly message comes once a week, killed between whichever writes', async () => {
  let since = 0;
  const { deaths, all } = await everyKill(
    async (round) => {
      opened.clock.now += 7 * DAY_MS;
      since = opened.spoken.length;
      const changes = Array.from({ length: 3 }, (_, n) => ({
        kind: 'waiting' as const,
        waiting: {
          ...{
            id: `w${round}-${n}`,
            at: opened.clock.now,
            person: aPerson(`ou_${round}_${n}`),
            kind: 'wrong' as const,
          },
          ...{ matter: 'CG04', reason: 'boundary', tokens: [], likely: [] },
        },
      }));
      await opened.store.commit({ at: opened.clock.now, changes, says: [] });
    },
    async (world) => {
      await weeklyDesk.work(world);
      await deliver(world);
    },
    async () => said(since).filter((text) => text.includes('清单台')).length,
  );
  expect(deaths).toBeGreaterThanOrEqual(3);
  for (const one of all) expect(one).toBe(1);
});

test('a department is asked once a month what is due for review, killed between whichever writes', async () => {
  let since = 0;
  const { deaths, all } = await everyKill(
    async () => {
      opened.clock.now += 31 * DAY_MS;
      since = opened.spoken.length;
      const { catalogue } = opened.world;
      const reviewBy = dayOf(opened.clock.now);
      const matters = catalogue.matters.map((one) => ({
        ...one,
        reviewBy: one.lead.department === 'enforcement-team' ? reviewBy : '2099-01-01',
      }));
      opened.world.catalogue = openCatalogue({ ...catalogue, matters });
    },
    async (world) => {
      await monthlyReview.work(world);
      await deliver(world);
    },
    async () => said(since).length,
  );
  expect(deaths).toBeGreaterThanOrEqual(3);
  for (const one of all) expect(one).toBe(1);
});
