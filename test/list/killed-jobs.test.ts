import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { layered } from '../../catalogue/edit/layered.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { act } from '../../src/bot/list/act.ts';
import { weeklyDesk } from '../../src/bot/list/desk/weekly.ts';
import { monthlyReview } from '../../src/bot/list/review/monthly.ts';
import { standingOf } from '../../src/bot/list/standing.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { workbookOf } from '../../src/list/workbook/write.ts';
import { dying } from '../harness/dying.ts';
import { aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { everyKill, saidSince, WRITES } from './every-kill.ts';
import { fewMatters } from './few-matters.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const said = (since: number) => saidSince(opened, since);
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
    opened,
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
    opened,
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
  const files = fewMatters(opened.world.catalogue);
  const idOfRound = (round: number) => ProposalId.parse(`TY-${round}`);
  const { deaths, all } = await everyKill(
    opened,
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

test('the weekly message comes once a week, killed between whichever writes', async () => {
  let since = 0;
  const { deaths, all } = await everyKill(
    opened,
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
    opened,
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
