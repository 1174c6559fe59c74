import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { OpenId } from '../../src/brands.ts';
import { officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { DEFAULT_HOURS } from '../../src/cases/calendar/office-hours.ts';
import type { Context } from '../../src/cases/commands/context.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import type { Command } from '../../src/cases/commands/table.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import type { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import type { Case, Earlier } from '../../src/cases/record/case.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { actorOf } from '../../src/roster/relations.ts';
import { EVERYWHERE, type Grant } from '../../src/roster/roles.ts';

/** Tuesday 2026-11-24, ten in the morning in Shanghai. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 24, 2);

const grant = (role: Grant['role'], where: Partial<Grant> = {}): Grant => ({
  role,
  ...EVERYWHERE,
  ...where,
});

/** The sample office's people, plainly samples. */
export const SAMPLE_PEOPLE = {
  worker: actorOf({
    openId: OpenId.parse('ou_sample_worker'),
    name: '网格员甲',
    grants: [grant('grid', { community: '德加社区' })],
  }),
  officer: actorOf({
    openId: OpenId.parse('ou_sample_officer'),
    name: '执法队值班员',
    grants: [grant('officer', { department: 'enforcement-team' })],
  }),
  dispatcher: actorOf({ openId: OpenId.parse('ou_sample_desk'), name: '指挥室派遣员', grants: [grant('dispatcher')] }),
  leader: actorOf({ openId: OpenId.parse('ou_sample_leader'), name: '带班领导', grants: [grant('leader')] }),
};
export type SamplePerson = keyof typeof SAMPLE_PEOPLE;

export type SampleStep = { who: SamplePerson; command: Command; minutes: number };
export type SampleCase = { c: Case; events: CaseEvent[]; now: number };

/** A case that went through these steps, each so many minutes after the one before. Throws where a step is refused. */
export function sampleCase(matter: Published, catalogue: Catalogue, steps: SampleStep[]): SampleCase {
  let found: Case | undefined;
  let now = SAMPLE_NOW;
  const events: CaseEvent[] = [];
  for (const [i, { who, command, minutes }] of steps.entries()) {
    now += minutes * 60_000;
    const decision = decide(found, command, SAMPLE_PEOPLE[who], context(matter, catalogue, now, `sample-${i}`));
    if (decision.kind === 'refused') throw new Error(`the sample is refused: ${decision.why}`);
    found = decision.next;
    events.push(...decision.events);
  }
  if (!found) throw new Error('a sample case needs a step');
  return { c: found, events, now };
}

/** An office in which somebody is always on duty. */
export const sampleOffice = (catalogue: Catalogue): Office => ({
  roster: {
    department: (id) => {
      const found = catalogue.department(id);
      return found && { name: found.name, intake: found.intake ?? null };
    },
    onDuty: () => true,
    hours: () => DEFAULT_HOURS,
    workersOf: () => [OpenId.parse('ou_a'), OpenId.parse('ou_b')],
  },
  calendar: officialCalendar(catalogue.calendar),
  limits: catalogue.limits,
});

/** The same fumes, three weeks before. */
const SAMPLE_EARLIER: Earlier = {
  id: CaseId.parse('WX-261103-004'),
  opened: SAMPLE_NOW - 21 * 86_400_000,
  state: 'closed',
  closed: { how: 'unconfirmed', outcome: null },
  secret: false,
};

function context(matter: Published, catalogue: Catalogue, now: number, key: string): Context {
  return {
    now,
    key,
    seen: null,
    newId: 'WX-261124-001',
    matter,
    target: null,
    earlier: { cases: [SAMPLE_EARLIER], settled: 0 },
    sampler: () => 0.99,
    ...sampleOffice(catalogue),
  };
}
