import { type Catalogue, openCatalogue } from '../../catalogue/catalogue.ts';
import { applyEdits } from '../../catalogue/edit/apply.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import type { Edition } from '../../catalogue/edit/edition.ts';
import { catalogue } from '../../catalogue/index.ts';
import { officialCalendar } from '../../src/cases/calendar/calendar.ts';
import type { Command } from '../../src/list/proposals/commands.ts';
import type { Context, ListFacts, Standing } from '../../src/list/proposals/context.ts';
import { decide } from '../../src/list/proposals/decide.ts';
import type { ProposalEvent } from '../../src/list/proposals/events.ts';
import { factsOf } from '../../src/list/proposals/facts.ts';
import { type Proposal, ProposalId } from '../../src/list/proposals/proposal.ts';
import type { Publish } from '../../src/list/proposals/ruling.ts';
import { aPerson } from '../harness/ids.ts';
import { TUESDAY } from '../store/open-world.ts';

export const LIST = catalogue;
const CALENDAR = officialCalendar(catalogue.calendar);

const who = (name: string, more: Partial<Standing>): Standing => ({
  openId: aPerson(`ou_${name}`),
  name,
  keeper: false,
  leader: false,
  legal: false,
  departments: [],
  ...more,
});

/** Everybody who has a part in a proposal, and two who have none. */
export const PEOPLE = {
  keeper: who('keeper', { keeper: true }),
  keeper2: who('keeper2', { keeper: true }),
  leader: who('leader', { leader: true }),
  legal: who('legal', { legal: true, departments: ['judicial'] }),
  team: who('team', { departments: ['enforcement-team'] }),
  market: who('market', { departments: ['market-supervision'] }),
  ecology: who('ecology', { departments: ['ecology'] }),
  stranger: who('stranger', {}),
  police: who('police', { departments: ['police'] }),
};
export type Who = keyof typeof PEOPLE;

const fumes = catalogue.matter('CG04');
if (!fumes) throw new Error('CG04 is not in the list');
export const FUMES = fumes;

const { limits } = FUMES;
/** Eight working days instead of five: every step is needed. */
export const EIGHT_DAYS: Edit = {
  do: 'set',
  matter: 'CG04',
  field: 'limits',
  was: { ...limits },
  is: { ...limits, resolveDays: 8 },
};
export const SAID: Edit = { do: 'say', matter: 'CG04', saying: '楼底下烤鱼店熏得慌', at: null };

const known = new Map<string, ListFacts>();
const canonical = new Map<string, Edit[]>();
/** The same array for the same edits, so that what the list says of them is computed once. */
const once = (edits: readonly Edit[]): Edit[] => {
  const key = JSON.stringify(edits);
  const same = canonical.get(key) ?? [...edits];
  canonical.set(key, same);
  return same;
};

function factsOnce(list: Catalogue, next: number, pending: readonly Edition[]): ListFacts {
  const key = `${list.edition.hash} ${next} ${JSON.stringify(pending)}`;
  const facts = known.get(key) ?? factsOf(list, next, pending);
  known.set(key, facts);
  return {
    ...facts,
    wrong: (edits) => facts.wrong(once(edits)),
    path: (edits) => facts.path(once(edits)),
    asked: (edits) => facts.asked(once(edits)),
    strange: (edits) => facts.strange(once(edits)),
    lacks: (edits) => facts.lacks(once(edits)),
    leads: (edits) => facts.leads(once(edits)),
  };
}

/** One proposal played step by step, with what was published of it; time goes on as it is told to. */
export class Story {
  p: Proposal | undefined;
  now = TUESDAY;
  list = catalogue;
  readonly events: ProposalEvent[] = [];
  readonly published: Publish[] = [];
  pending: Edition[] = [];

  context(more: Partial<Context> = {}): Context {
    const facts = factsOnce(this.list, 2 + this.published.length, this.pending);
    return { now: this.now, calendar: CALENDAR, key: `k${this.events.length}`, seen: null, list: facts, ...more };
  }

  /** The state after the step, or the code of its refusal. */
  does(actor: Who | null, command: Command, more: Partial<Context> = {}): string {
    const decided = decide(this.p, command, actor && PEOPLE[actor], this.context(more));
    if (decided.kind === 'refused') return decided.code;
    if (decided.event) this.events.push(decided.event);
    if (decided.publish) this.published.push(decided.publish);
    this.p = decided.next;
    return decided.next.state;
  }

  draft(edits: Edit[], who: Who = 'keeper'): string {
    const id = ProposalId.parse('TY-1');
    return this.does(who, { do: 'draft', id, about: 'CG04', edits, suggestion: null, department: null, why: '要改' });
  }

  proves(wrong = 0): string {
    const list = this.context().list.hash;
    const turned = { words: '油烟', was: '餐饮油烟扰民', becomes: '占道烧烤' };
    const proof = {
      list,
      questions: 600,
      wrong: { count: wrong, some: wrong > 0 ? [turned] : [] },
      right: { count: 0, some: [] },
    };
    return this.does(null, { do: 'prove', proof });
  }

  answers(who: Who, department: string, answer: 'agree' | 'amend' | 'object' = 'agree'): string {
    return this.does(who, { do: 'answer', department, answer, words: answer === 'agree' ? null : '不行' });
  }

  /** From a draft to the leader's table, everybody asked having agreed or kept silent. */
  toLeader(edits: Edit[]): void {
    this.draft(edits);
    this.proves();
    this.does('keeper', { do: 'submit', despite: null });
    this.now = this.p?.until?.due ?? this.now;
    this.does(null, { do: 'close-asking' });
    this.does('legal', { do: 'review', verdict: 'lawful', words: null });
  }

  /** The edition that was published last is in force. */
  comesIntoForce(): void {
    const edits = this.published.at(-1)?.edits ?? [];
    const applied = applyEdits(this.list, edits);
    if ('wrong' in applied) throw new Error(applied.wrong[0]?.why);
    this.list = openCatalogue(applied.list);
  }
}
