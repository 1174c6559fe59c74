import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { nextStep } from '../../src/inspections/plans/due.ts';
import { itemsAt, PlanId } from '../../src/inspections/plans/plan.ts';
import { DRAFT, done, PLACES, people, playing } from './plan-story.ts';

const [first, second] = PLACES;
if (!first || !second) throw new Error('no places');
const visit = (
  subject: typeof first,
  state: 'running' | 'told' | 'correcting' | 'closed' | 'not-done',
  id = `V-${subject}`,
) => ({ do: 'visit', subject, visit: id, state }) as const;

/** Sent, approved by both heads, everybody told who goes. */
function approved(more: Parameters<ReturnType<typeof playing>['begin']>[0] = {}) {
  const story = playing();
  done(story.begin(more));
  done(story.take({ do: 'submit', over: null }, 'starter'));
  done(story.take({ do: 'approve', department: 'enforcement-team', words: null }, 'head'));
  done(story.take({ do: 'approve', department: 'market-supervision', words: null }, 'marketHead'));
  return story;
}

describe('a plan goes', () => {
  test('from a draft to everybody’s approval, through the visits, to its end', () => {
    const { state, take } = approved();
    expect(state.plan?.state).toBe('approved');
    expect(state.plan?.items).toHaveLength(28);
    done(take({ do: 'send', department: 'enforcement-team', inspectors: people('starter') }, 'head'));
    expect(take({ do: 'announce' }, 'starter')).toMatchObject({ why: expect.stringContaining('还没派人') });
    done(take({ do: 'send', department: 'market-supervision', inspectors: people('market') }, 'market'));
    done(take({ do: 'announce' }, 'starter'));
    expect(state.plan?.state).toBe('announced');
    state.now = instantOf('2026-11-26', 600);
    for (const [to, then] of [
      ['running', 'running'],
      ['told', 'running'],
    ] as const) {
      done(take(visit(first, to), null));
      expect(state.plan?.state).toBe(then);
    }
    done(take(visit(second, 'not-done'), null));
    expect(state.plan?.state).toBe('told');
    done(take(visit(first, 'correcting'), null));
    expect(state.plan?.state).toBe('correcting');
    done(take(visit(first, 'closed'), null));
    expect(state.plan?.state).toBe('closed');
  });

  test('without notice where it was drawn so', () => {
    const { state, take } = approved({ notice: false });
    done(take({ do: 'send', department: 'enforcement-team', inspectors: people('starter', 'head') }, 'head'));
    done(take({ do: 'send', department: 'market-supervision', inspectors: people('market') }, 'market'));
    done(take({ do: 'announce' }, 'starter'));
    expect(state.plan?.state).toBe('unannounced');
  });

  test('back to whoever started it, with the reason; drawn anew it is asked of everybody again', () => {
    const { state, take, begin } = playing();
    done(begin());
    done(take({ do: 'submit', over: null }, 'starter'));
    done(take({ do: 'approve', department: 'enforcement-team', words: null }, 'head'));
    done(take({ do: 'return', department: 'market-supervision', words: '那天有会' }, 'marketHead'));
    expect(state.plan?.state).toBe('returned');
    const { do: _, department: __, ...drawn } = DRAFT;
    done(take({ do: 'revise', ...drawn, from: '2026-11-27', to: '2026-11-27' }, 'starter'));
    expect(state.plan?.parts.map(({ approval }) => approval)).toEqual([null, null]);
    done(take({ do: 'submit', over: null }, 'starter'));
    expect(state.plan?.state).toBe('waiting');
  });
});

describe('a plan does not go', () => {
  test('to its approval by whoever started it, nor by anybody else’s body', () => {
    const { take, begin } = playing();
    done(begin());
    done(take({ do: 'submit', over: null }, 'starter'));
    expect(take({ do: 'approve', department: 'enforcement-team', words: null }, 'starter').kind).toBe('refused');
    expect(take({ do: 'approve', department: 'enforcement-team', words: null }, 'marketHead').kind).toBe('refused');
    expect(take({ do: 'approve', department: 'enforcement-team', words: null }, 'grid').kind).toBe('refused');
  });

  test('anywhere by a head who started it and alone could approve it', () => {
    const { take, state } = playing();
    done(take({ ...DRAFT, id: PlanId.parse('JH-1') }, 'head'));
    const refused = take({ do: 'submit', over: null }, 'head');
    expect(refused).toMatchObject({ code: 'missing', why: expect.stringContaining('综合行政执法队') });
    expect(state.plan?.state).toBe('drafting');
  });

  test('by somebody of no department, or with a body that has no power to inspect', () => {
    const { take, begin } = playing();
    expect(take({ ...DRAFT, id: PlanId.parse('JH-1') }, 'grid')).toMatchObject({ code: 'not-allowed' });
    expect(begin({ departments: ['enforcement-team', 'community'] })).toMatchObject({ code: 'unfit' });
    expect(begin({ departments: ['gas-company'] })).toMatchObject({ code: 'unfit' });
    expect(begin({ from: '2026-11-23', to: '2026-11-27' })).toMatchObject({ code: 'dates' });
    expect(begin({ from: '2026-11-27', to: '2026-11-26' })).toMatchObject({ code: 'dates' });
    expect(begin({ reason: 'complaint' })).toMatchObject({ code: 'missing' });
  });

  test('with somebody whose certificate does not hold', () => {
    const { take } = approved();
    const sent = take({ do: 'send', department: 'enforcement-team', inspectors: people('grid') }, 'head');
    expect(sent).toMatchObject({ code: 'unfit', why: expect.stringContaining('执法证') });
    const other = take({ do: 'send', department: 'enforcement-team', inspectors: people('market') }, 'head');
    expect(other.kind).toBe('refused');
  });

  test('into a place before its days, before its approval, or twice at once', () => {
    const story = playing();
    done(story.begin());
    expect(story.take(visit(first, 'running'), null)).toMatchObject({ code: 'wrong-state' });
    const { state, take } = approved();
    expect(take(visit(first, 'running'), null)).toMatchObject({ code: 'dates' });
    state.now = instantOf('2026-11-26', 600);
    done(take(visit(first, 'running'), null));
    expect(take(visit(first, 'running', 'V-other'), null)).toMatchObject({ code: 'taken' });
    expect(take(visit(first, 'running'), 'starter')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the year’s cap', () => {
  const full = { [`${first} enforcement-team`]: 2 };
  test('stops a yearly plan, whatever is written', () => {
    const { take, begin } = playing(full);
    done(begin());
    expect(take({ do: 'submit', over: null }, 'starter')).toMatchObject({ code: 'over-cap' });
    const over = { approver: '区执法局', file: '西综法〔2026〕1号' };
    expect(take({ do: 'submit', over }, 'starter')).toMatchObject({
      code: 'over-cap',
      why: expect.stringContaining('今年查过 2 次，上限 2 次'),
    });
  });

  test.each(['complaint', 'above', 'key', 'accident'] as const)(
    'is passed for %s only with who allowed it and by which document',
    (reason) => {
      const { state, take, begin } = playing(full);
      done(begin({ reason, file: 'TS-1' }));
      expect(take({ do: 'submit', over: null }, 'starter')).toMatchObject({ code: 'over-cap' });
      const over = { approver: '区执法局', file: '西综法〔2026〕1号' };
      done(take({ do: 'submit', over }, 'starter'));
      expect(state.plan?.over).toEqual(over);
    },
  );
});

describe('what cannot wait', () => {
  test('begins at once, and its approval is made up for by the end of the second working day', () => {
    const { state, take, begin } = playing({}, instantOf('2026-11-27', 900));
    done(begin({ reason: 'complaint', file: 'TS-1', from: '2026-11-27', to: '2026-11-27' }));
    done(take({ do: 'begin-urgently', why: '有人闻到煤气', over: null }, 'starter'));
    expect(state.plan?.state).toBe('running');
    // Friday: Monday and Tuesday are the two working days.
    expect(state.plan?.catchUpBy).toBe(instantOf('2026-12-01', 24 * 60 - 1));
    done(take(visit(first, 'running'), null));
    if (!state.plan) throw new Error('no plan');
    expect(nextStep(state.plan)).toEqual({ at: instantOf('2026-12-01', 24 * 60 - 1), command: { do: 'tell-late' } });
    done(take({ do: 'approve', department: 'enforcement-team', words: null }, 'head'));
    expect(take({ do: 'tell-late' }, null)).toMatchObject({ code: 'dates' });
    done(take({ do: 'approve', department: 'market-supervision', words: null }, 'marketHead'));
    expect(nextStep(state.plan)).toBeUndefined();
  });

  test('is a complaint or an accident, and is today', () => {
    const { take, begin } = playing();
    done(begin({ from: '2026-11-24', to: '2026-11-24' }));
    expect(take({ do: 'begin-urgently', why: '急', over: null }, 'starter')).toMatchObject({ code: 'unfit' });
    const later = playing();
    done(later.begin({ reason: 'accident', file: 'SG-1' }));
    expect(later.take({ do: 'begin-urgently', why: '急', over: null }, 'starter')).toMatchObject({ code: 'dates' });
  });
});

describe('the inspectors get it', () => {
  test('at four in the afternoon of the working day before', () => {
    const { state, take } = approved({ from: '2026-11-30', to: '2026-11-30' });
    // Monday: the working day before is Friday.
    expect(state.plan?.briefAt).toBe(instantOf('2026-11-27', 16 * 60));
    expect(take({ do: 'brief' }, null)).toMatchObject({ code: 'dates' });
    state.now = instantOf('2026-11-27', 16 * 60);
    done(take({ do: 'brief' }, null));
    expect(take({ do: 'brief' }, null).kind).toBe('refused');
  });
});

describe('a place goes to another plan', () => {
  test('and what is asked there is what both ask, approved again by whoever comes along', () => {
    const { state, take } = approved();
    const taken = {
      do: 'take-in',
      subject: { id: first, name: '店' },
      of: PlanId.parse('JH-2'),
      departments: ['emergency-fire'],
      lists: ['street-shop'],
    } as const;
    done(take({ ...taken, departments: [...taken.departments], lists: [...taken.lists] }, 'fire'));
    expect(state.plan?.state).toBe('waiting');
    if (!state.plan) throw new Error('no plan');
    expect(itemsAt(state.plan, first).length).toBeGreaterThan(itemsAt(state.plan, second).length);
    expect(itemsAt(state.plan, second)).toEqual(state.plan.items);
    done(take({ do: 'approve', department: 'emergency-fire', words: null }, 'fire'));
    expect(state.plan?.state).toBe('approved');
  });

  test('and a plan without any place left is over', () => {
    const { state, take, begin } = playing();
    done(begin());
    done(take({ do: 'join', subject: first, into: PlanId.parse('JH-2') }, 'starter'));
    expect(state.plan?.subjects.map(({ id }) => id)).toEqual([second]);
    done(take({ do: 'join', subject: second, into: PlanId.parse('JH-2') }, 'starter'));
    expect(state.plan).toMatchObject({ state: 'cancelled', joinedInto: 'JH-2' });
  });
});
