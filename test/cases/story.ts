import type { Context } from '../../src/cases/commands/context.ts';
import type { Command, CommandOf } from '../../src/cases/commands/table.ts';
import { type Decision, type Done, decide } from '../../src/cases/lifecycle/decide.ts';
import type { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { CaseState } from '../../src/cases/record/state.ts';
import { FUMES, MONDAY, OFFICE, PEOPLE, type Who } from './office.ts';

export function contextAt(now: number, key: string, changes: Partial<Context> = {}): Context {
  return {
    now,
    key,
    seen: null,
    newId: 'WX-261102-001',
    matter: FUMES,
    target: null,
    earlier: { cases: [], settled: 0 },
    sampler: () => 0.99,
    ...OFFICE,
    ...changes,
  };
}

export const report = (changes: Partial<CommandOf<'report'>> = {}): CommandOf<'report'> => ({
  do: 'report',
  place: { community: 'hubin', estate: '湖畔花园', grid: '一网格', detail: '3 幢楼下' },
  object: null,
  photos: [],
  matterId: 'CG04',
  noneFits: false,
  circumstance: null,
  urgent: false,
  description: '楼下烧烤店油烟很大',
  asks: {},
  onBehalf: null,
  reportedPerson: false,
  joinsGroup: true,
  origin: { source: '现场发现', outsideNumber: null, outsideDue: null },
  ...changes,
});

export const SETTLE: CommandOf<'settle'> = {
  do: 'settle',
  place: report().place,
  object: null,
  photos: [],
  matterId: 'CG04',
  how: 'corrected',
  text: '劝导后关小了火',
  anyway: false,
};

export const RETURN: CommandOf<'return'> = {
  do: 'return',
  reason: 'not-ours',
  basis: '依三定方案不属本队',
  suggested: 'police',
  visited: false,
  photos: [],
};

export const FEED_BACK: CommandOf<'feedBack'> = {
  do: 'feedBack',
  text: '已清洗烟道',
  outcome: 'solved',
  fileNumber: null,
  photos: ['img_1'],
};

export const WHISTLE: CommandOf<'whistle'> = {
  do: 'whistle',
  departments: ['market-supervision', 'police'],
  people: [],
  representatives: [],
  why: '证照和噪声都有问题',
  grade: 'normal',
  tried: null,
};

export const HOLD: CommandOf<'hold'> = {
  do: 'hold',
  reason: 'awaiting-parts',
  text: '等净化器到货',
  until: '2026-11-06',
  fileNumber: null,
};

export const NAME_LEAD: CommandOf<'nameLead'> = {
  do: 'nameLead',
  lead: 'police',
  for: null,
  supports: [{ department: 'market-supervision', for: '查证照' }],
  minutes: '由派出所牵头',
  district: null,
};

export const REFER: CommandOf<'refer'> = {
  do: 'refer',
  body: '市生态环境局',
  outsideNumber: 'HB-7',
  due: '2026-11-20',
  text: '请代办',
};

/** A case played step by step; each step must be done unless `tries` is used. Time moves with `later`. */
export function story(start = MONDAY, defaults: Partial<Context> = {}) {
  let found: Case | undefined;
  let now = start;
  let count = 0;
  const events: CaseEvent[] = [];
  const tries = (who: Who, command: Command, changes: Partial<Context> = {}): Decision => {
    count++;
    const decision = decide(found, command, PEOPLE[who], contextAt(now, `k${count}`, { ...defaults, ...changes }));
    if (decision.kind === 'done') {
      found = decision.next;
      events.push(...decision.events);
    }
    return decision;
  };
  const does = (who: Who, command: Command, changes: Partial<Context> = {}): Done => {
    const decision = tries(who, command, changes);
    if (decision.kind === 'refused') throw new Error(`${who} ${command.do}: ${decision.code} ${decision.why}`);
    return decision;
  };
  return {
    events,
    tries,
    does,
    refusal: (who: Who, command: Command, changes: Partial<Context> = {}) => {
      const decision = tries(who, command, changes);
      return decision.kind === 'refused' ? decision.code : 'done';
    },
    later: (ms: number) => {
      now += ms;
    },
    until: (instant: number) => {
      now = instant;
    },
    now: () => now,
    the: (): Case => {
      if (!found) throw new Error('no case yet');
      return found;
    },
  };
}

/** The states that a story of the usual way stands in. */
export type Reached = Exclude<CaseState, 'declined' | 'merged' | 'withdrawn' | 'split' | 'closable'>;
export const REACHED = CaseState.options.filter(
  (state): state is Reached => !['declined', 'merged', 'withdrawn', 'split', 'closable'].includes(state),
);

/** Stories up to a state, the usual way. */
export function inState(state: Reached, changes: Partial<CommandOf<'report'>> = {}) {
  const told = story();
  if (state === 'to-dispatch') {
    told.does('grid', report({ matterId: null, ...changes }), { matter: null });
    return told;
  }
  told.does('grid', report(changes));
  if (state === 'to-sign') return told;
  if (state === 'return-review') {
    told.does('officer', RETURN);
    return told;
  }
  if (state === 'referred-out') {
    told.does('desk', REFER);
    return told;
  }
  told.does('officer', { do: 'sign' });
  if (state === 'in-hand') return told;
  if (state === 'in-council') told.does('desk', WHISTLE);
  else if (state === 'on-hold') {
    told.does('officer', HOLD);
    told.does('desk', { do: 'agreeHold' });
  } else {
    told.does('officer', FEED_BACK, { sampler: () => (state === 'to-verify' ? 0 : 0.99) });
    if (state === 'closed') told.does('grid', { do: 'confirm' });
  }
  return told;
}
