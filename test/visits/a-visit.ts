import { OpenId } from '../../src/brands.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Command, CommandOf } from '../../src/visits/commands.ts';
import { type Decision, decide } from '../../src/visits/decide.ts';
import type { VisitEvent } from '../../src/visits/events.ts';
import { type AskedItem, type Officer, Visit, VisitId } from '../../src/visits/visit.ts';

export const WANG: Officer = {
  openId: OpenId.parse('ou_wang'),
  name: '检查员甲',
  number: 'ZJ-0001',
  departments: ['emergency-fire'],
};
export const LI: Officer = {
  openId: OpenId.parse('ou_li'),
  name: '检查员乙',
  number: 'ZJ-0002',
  departments: ['market-supervision'],
};

export const item = (n: number, more: Partial<AskedItem> = {}): AskedItem => ({
  id: `IT-${n}`,
  n,
  look: `第 ${n} 样好不好`,
  fails: `第 ${n} 样坏了`,
  how: '看一看',
  group: n <= 7 ? '证照' : '消防',
  department: 'emergency-fire',
  grade: '限期整改',
  days: 5,
  atOnce: '先停用',
  call: null,
  first: null,
  matter: 'YX06',
  rules: ['《消防法》第二十八条'],
  ...more,
});

export const beginning = (many: number, more: Partial<CommandOf<'begin'>> = {}): CommandOf<'begin'> => ({
  do: 'begin',
  id: VisitId.parse('JC-1'),
  kind: 'inspection',
  mode: 'full',
  code: null,
  subject: SubjectId.parse('DA-1'),
  name: '样例面馆',
  community: null,
  grid: null,
  detail: '样例路 1 号',
  plan: null,
  of: null,
  edition: 'hash',
  lists: ['small-restaurant'],
  before: ['带证件'],
  items: Array.from({ length: many }, (_, i) => item(i + 1)),
  people: [WANG, LI],
  nth: 1,
  ...more,
});

/** A visit as its commands make it, told one after the other. */
export function telling(begin: CommandOf<'begin'>) {
  const events: VisitEvent[] = [];
  let visit: Visit | undefined;
  let at = 1_000;
  const say = (command: Command, by: Officer | null = WANG, more: { key?: string; seen?: number } = {}): Decision => {
    at += 60_000;
    const actor = by && { openId: by.openId, name: by.name };
    const decision = decide(visit, command, { now: at, key: more.key ?? `k${at}`, actor, seen: more.seen ?? null });
    if (decision.kind === 'done') {
      visit = decision.next;
      if (decision.event) events.push(decision.event);
    }
    return decision;
  };
  say(begin);
  return {
    say,
    events,
    get visit(): Visit {
      return Visit.parse(visit);
    },
  };
}
