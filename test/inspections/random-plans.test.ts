import { expect, test } from 'vitest';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { Command } from '../../src/inspections/plans/commands.ts';
import { nextStep, seatsOf } from '../../src/inspections/plans/due.ts';
import { replay } from '../../src/inspections/plans/events.ts';
import { openSteps } from '../../src/inspections/plans/open-steps.ts';
import { Plan, PlanId, unheard } from '../../src/inspections/plans/plan.ts';
import { OPEN_PLANS } from '../../src/inspections/plans/state.ts';
import { VisitState } from '../../src/inspections/summary.ts';
import { DRAFT, PEOPLE, PLACES, people, playing, type Who } from './plan-story.ts';

function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const NAMES = Object.keys(PEOPLE) as Who[];
const PARTS = ['enforcement-team', 'market-supervision', 'emergency-fire'];
const OVER = { approver: '区执法局', file: '文1号' };

/** Any step at all, lawful or not. */
function any(chance: () => number): Command {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const department = pick(PARTS);
  const place = { id: pick(PLACES), name: '店' };
  const { do: _, department: __, ...drawn } = DRAFT;
  const reason = pick(['plan', 'complaint', 'accident'] as const);
  const all: Command[] = [
    {
      do: 'revise',
      ...drawn,
      reason,
      file: reason === 'plan' ? null : 'TS-1',
      from: pick(['2026-11-24', '2026-11-26']),
    },
    { do: 'submit', over: chance() < 0.5 ? OVER : null },
    { do: 'approve', department, words: null },
    { do: 'approve', department, words: null },
    { do: 'return', department, words: '改天' },
    { do: 'send', department, inspectors: people(pick(NAMES), pick(NAMES)) },
    { do: 'announce' },
    { do: 'begin-urgently', why: '急', over: chance() < 0.5 ? OVER : null },
    { do: 'brief' },
    { do: 'tell-late' },
    { do: 'visit', subject: place.id, visit: pick(['V-1', 'V-2']), state: pick(VisitState.options) },
    { do: 'visit', subject: place.id, visit: 'V-1', state: pick(VisitState.options) },
    { do: 'join', subject: place.id, into: PlanId.parse('JH-2') },
    { do: 'take-in', subject: place, of: PlanId.parse('JH-2'), departments: [department], lists: ['street-shop'] },
    { do: 'cancel', why: '不去了' },
  ];
  return pick(all);
}

/** The step that leads on from where a plan stands, by whoever takes it; so that chance comes far. */
function onward(plan: Plan, now: number, chance: () => number): [Command, Who | null] {
  const due = nextStep(plan);
  if (due && due.at <= now) return [due.command, null];
  const head = (department: string): Who =>
    department === 'emergency-fire' ? 'fire' : department === 'market-supervision' ? 'marketHead' : 'head';
  const officer = (department: string): Who =>
    department === 'emergency-fire' ? 'fire' : department === 'market-supervision' ? 'market' : 'starter';
  const [left] = unheard(plan);
  const empty = plan.parts.find(({ inspectors }) => inspectors.length === 0)?.department;
  if (plan.state === 'drafting') return [{ do: 'submit', over: OVER }, 'starter'];
  if (left && plan.state === 'waiting') return [{ do: 'approve', department: left, words: null }, head(left)];
  if (empty && plan.state === 'approved')
    return [{ do: 'send', department: empty, inspectors: people(officer(empty)) }, head(empty)];
  if (plan.state === 'approved') return chance() < 0.5 ? [{ do: 'announce' }, 'starter'] : [{ do: 'brief' }, null];
  const place = plan.subjects.find(({ state }) => !['closed', 'not-done'].includes(state)) ?? plan.subjects[0];
  const next = { 'not-begun': 'running', running: 'told', told: 'correcting', correcting: 'closed' } as const;
  const state = place && place.state in next ? next[place.state as keyof typeof next] : 'closed';
  return [{ do: 'visit', subject: place?.id ?? (PLACES[0] as never), visit: place?.visit ?? 'V-1', state }, null];
}

test('whatever anybody does in whatever order, a plan keeps its laws and its course tells it whole', () => {
  const reached = new Set<string>();
  const steps = new Set<string>();
  for (let seed = 1; seed <= 250; seed++) {
    const chance = chanceOf(seed);
    const counted = chance() < 0.3 ? { [`${PLACES[0]} enforcement-team`]: 2 } : {};
    const { state, take, begin } = playing(counted);
    begin({ reason: chance() < 0.4 ? 'complaint' : 'plan', file: 'TS-1', from: '2026-11-24', to: '2026-11-27' });
    for (let n = 0; n < 60; n++) {
      const before = state.plan;
      state.now += chance() < 0.2 ? 8 * 3_600_000 : 60_000;
      const anybody = chance() < 0.3 ? null : (NAMES[Math.floor(chance() * NAMES.length)] as Who);
      const [command, by] = before && chance() < 0.4 ? onward(before, state.now, chance) : [any(chance), anybody];
      const decided = take(command, by);
      if (decided.kind === 'refused') {
        expect(decided.why).not.toBe('');
        expect(state.plan).toBe(before);
        continue;
      }
      steps.add(command.do);
      const plan = Plan.parse(state.plan);
      reached.add(plan.state);
      expect(plan.version).toBe((before?.version ?? 0) + 1);
      // Nobody approves what they started, and nobody for a body that is not theirs.
      for (const { department, approval } of plan.parts) {
        if (!approval) continue;
        expect(approval.by.openId).not.toBe(plan.starter.openId);
        const approver = Object.values(PEOPLE).find(({ openId }) => openId === approval.by.openId);
        expect(approver?.approves).toContain(department);
      }
      // Nothing begins that was neither approved by everybody nor said to be urgent.
      if (plan.subjects.some(({ state: at }) => at !== 'not-begun') && plan.catchUpBy === null)
        expect(plan.parts.every(({ approval }) => approval?.agreed)).toBe(true);
      if (['approved', 'announced', 'unannounced'].includes(plan.state)) expect(unheard(plan)).toEqual([]);
      // Over the cap only with a ground, and that never a yearly plan.
      if (Object.keys(counted).length > 0 && !['drafting', 'returned', 'cancelled'].includes(plan.state)) {
        const stays = plan.subjects.some(({ id }) => id === PLACES[0]);
        if (stays && plan.parts.some(({ department }) => department === 'enforcement-team')) {
          expect(plan.over).not.toBeNull();
          expect(plan.reason).not.toBe('plan');
        }
      }
      // Everybody who is sent holds a certificate of the body that sends them.
      for (const { department, inspectors } of plan.parts)
        for (const { openId } of inspectors)
          expect(Object.values(PEOPLE).find((one) => one.openId === openId)?.departments).toContain(department);
      expect(seatsOf(plan).length > 0).toBe(OPEN_PLANS.includes(plan.state));
      const due = nextStep(plan);
      if (due) expect(due.at).toBeGreaterThan(instantOf('2026-11-20'));
      for (const actor of Object.values(PEOPLE))
        if (actor.departments.length === 0) expect(openSteps(plan, actor)).toEqual([]);
    }
    expect(replay(state.course)).toEqual(state.plan);
  }
  expect([...steps].toSorted()).toEqual([
    'announce',
    'approve',
    'begin-urgently',
    'brief',
    'cancel',
    'join',
    'return',
    'revise',
    'send',
    'submit',
    'take-in',
    'tell-late',
    'visit',
  ]);
  expect([...reached].toSorted()).toEqual([
    'announced',
    'approved',
    'cancelled',
    'closed',
    'correcting',
    'drafting',
    'returned',
    'running',
    'told',
    'waiting',
  ]);
});

test('the same press twice is one step, and an older card changes nothing', () => {
  const { state, take, begin } = playing();
  begin();
  take({ do: 'submit', over: null }, 'starter', 'press-1');
  const { plan } = state;
  expect(take({ do: 'submit', over: null }, 'starter', 'press-1')).toMatchObject({ kind: 'done', event: undefined });
  expect(state.plan).toBe(plan);
  expect(take({ do: 'cancel', why: '不去了' }, 'starter', 'press-2', 1)).toMatchObject({ code: 'stale' });
});
