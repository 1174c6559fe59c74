import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { layered } from '../../catalogue/edit/layered.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { act, nextNumber } from '../../src/bot/list/act.ts';
import { standingOf } from '../../src/bot/list/standing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Command } from '../../src/list/proposals/commands.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { everyKill } from './every-kill.ts';
import { fewMatters } from './few-matters.ts';
import { EIGHT_DAYS } from './story.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

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
const NO_TURN = { count: 0, some: [] };

test('a proposal goes its whole course once, from draft to roll-back, killed before each of its writes', async () => {
  const files = fewMatters(opened.world.catalogue);
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
    opened,
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
