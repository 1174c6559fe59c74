import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import { Clock, KeptLimit, ResolveIs } from './clock.ts';
import { Council } from './council.ts';
import { CaseId } from './ids.ts';
import { CaseLine } from './line.ts';
import { Child, ParentOf } from './parent.ts';
import { Person } from './person.ts';
import { Pictured } from './pictures.ts';
import { ClosedHow, HoldReason, Outcome, ReturnReason, Satisfaction, UndispatchedWhy, VerifyWhy } from './reasons.ts';
import { CaseState, OPEN_STATES } from './state.ts';
import { Step } from './step.ts';

/** Epoch milliseconds. */
const Instant = z.int();

export { Council, Person };

/** 主责部门. For a district body, `intake` is the street section that takes it in (街道接单). */
export const Lead = z.strictObject({
  department: z.string().min(1),
  intake: z.string().nullable(),
  for: z.string().nullable(),
});
export type Lead = z.infer<typeof Lead>;

export const Support = z.strictObject({
  department: z.string().min(1),
  for: z.string().nullable(),
  state: z.enum(['asked', 'fed-back', 'waived']),
  askedAt: Instant,
  doneAt: Instant.nullable(),
  said: z.string().nullable(),
});
export type Support = z.infer<typeof Support>;

export const Place = z.strictObject({
  community: z.string(),
  estate: z.string().nullable(),
  grid: z.string().nullable(),
  detail: z.string(),
});
export type Place = z.infer<typeof Place>;

const Returned = z.strictObject({
  department: z.string(),
  at: Instant,
  by: Person,
  reason: ReturnReason,
  suggested: z.string().nullable(),
  ruled: z
    .enum(['moved', 'stayed'])
    .nullable()
    .default(null)
    .describe('another leads by the ruling on it, or the same'),
});

/** An earlier case of the same spot and matter, as it was when this one was reported. */
export const Earlier = z.strictObject({
  id: CaseId,
  opened: Instant,
  state: CaseState,
  closed: z.strictObject({ how: ClosedHow, outcome: Outcome.nullable() }).nullable(),
  secret: z.boolean().default(false).describe('举报: not even that it is there is shown to who may not see it'),
});
export type Earlier = z.infer<typeof Earlier>;

const HoldAsk = z.strictObject({ by: Person, at: Instant, reason: HoldReason, text: z.string(), until: z.iso.date() });

/** First and latest times of each step, kept from the first day for the figures; the events hold every one. */
const Times = z.strictObject({
  opened: Instant,
  dispatched: Instant.nullable().describe('a lead was first named'),
  ledSince: Instant.nullable().describe('the present lead was named'),
  firstSigned: Instant.nullable(),
  signed: Instant.nullable(),
  contacted: Instant.nullable(),
  returned: Instant.nullable(),
  councilled: Instant.nullable(),
  held: Instant.nullable(),
  firstFedBack: Instant.nullable(),
  fedBack: Instant.nullable(),
  verified: Instant.nullable(),
  referred: Instant.nullable(),
  closed: Instant.nullable(),
  ended: Instant.nullable(),
});
export type Times = z.infer<typeof Times>;

/** One case 事件 as it stands after its latest event: plain JSON, absent is null. */
export const Case = z.strictObject({
  id: CaseId,
  version: z.int().min(1),
  state: CaseState,
  keys: z.array(z.string()).describe('keys of the latest actions: the same key twice changes nothing'),
  changedAt: Instant,
  urgent: z.boolean(),
  safety: z.boolean(),
  title: z.string().describe('the matter’s name, or the first words where there is none'),
  matterId: z.string().nullable(),
  matterHash: z.string().nullable().describe('the published version the case was opened under'),
  circumstance: z.string().nullable(),
  limits: z.strictObject({
    signHours: z.number().nullable(),
    contactDays: z.number().nullable(),
    resolveDays: z.number().nullable(),
    resolveIs: ResolveIs.default('办结').describe('what resolveDays limits'),
    naturalSign: z.boolean().describe('the matter itself is urgent: signHours are natural hours'),
  }),
  feedbackPhoto: z.boolean(),
  undispatched: UndispatchedWhy.nullable(),
  lead: Lead.nullable(),
  firstLead: z.string().nullable().default(null).describe('the department that was named first'),
  meant: z.string().nullable().default(null).describe('the lead it was meant for, nobody of which was on duty'),
  leadFinal: z.boolean().describe('指定承办 or named by a council: no 退单 any more'),
  caretaker: z.string().nullable().describe('首接: keeps site and resident until the next department signs'),
  handler: Person.nullable().describe('who signed, or was handed it'),
  supports: z.array(Support),
  reporter: Person.extend({ rostered: z.boolean(), joinsGroup: z.boolean() }),
  onBehalf: z.strictObject({ phone: z.string().nullable(), wantsReply: z.boolean() }).nullable(),
  reportedPerson: z.boolean().describe('举报: the reporter is never put into a group'),
  place: Place,
  object: z.string().nullable(),
  description: z.string(),
  asks: z.record(z.string(), z.union([z.string(), z.number()])),
  photos: z.array(z.string()),
  pictured: z
    .record(z.string(), Pictured)
    .default({})
    .describe('of pictures by key; those that are not here came before any work'),
  origin: z.strictObject({
    source: z.string(),
    outsideNumber: z.string().nullable(),
    outsideDue: Instant.nullable(),
  }),
  repeat: z.int().min(1).describe('第 N 次 at this place with this matter in 90 days'),
  returns: z.array(Returned),
  holds: z.int().describe('granted by the desk or the leader'),
  filedHolds: z.int().default(0).describe('已立案查处, which needed nobody’s consent'),
  heldFor: z
    .int()
    .nullable()
    .default(null)
    .describe('natural ms on hold, as often as it went on; null: by an earlier release'),
  holdAsk: HoldAsk.nullable(),
  heldUntil: z.iso.date().nullable(),
  fileNumber: z.string().nullable().describe('立案文号'),
  reworks: z.int(),
  unsolvedCount: z.int(),
  reopens: z.int(),
  supervision: z.strictObject({ by: Person, at: Instant, required: z.string(), due: Instant }).nullable(),
  signedBy: Person.nullable(),
  fedBackBy: Person.nullable(),
  verifiedBy: Person.nullable(),
  workedBy: z.array(OpenId).describe('open ids of all who signed, worked or fed back: they do not confirm'),
  result: z.strictObject({ text: z.string(), outcome: Outcome, photos: z.array(z.string()) }).nullable(),
  verifyWhy: z.array(VerifyWhy),
  sampled: z.boolean().describe('settled on the spot, drawn for the desk to look at'),
  closing: z.strictObject({ how: ClosedHow, outcome: Outcome.nullable(), by: Person.nullable() }).nullable(),
  satisfaction: Satisfaction.nullable().default(null).describe('what the reporter says of it'),
  council: Council.nullable(),
  referral: z
    .strictObject({ body: z.string(), outsideNumber: z.string().nullable(), due: Instant, from: CaseState })
    .nullable(),
  patrolCalledAt: Instant.nullable(),
  lastUrgedAt: Instant.nullable(),
  urges: z.int(),
  clocks: z.array(Clock),
  kept: z.partialRecord(KeptLimit, z.boolean()).default({}).describe('whether a limit was kept, the latest time'),
  followers: z.array(OpenId),
  mergedIn: z
    .array(OpenId)
    .default([])
    .describe('who reported or followed a case merged into this one: they hear that it goes on, not what it says'),
  secretIn: z
    .array(OpenId)
    .default([])
    .describe('who reported a person (举报) in a case merged into this one: named here no more than there'),
  absorbed: z.array(z.string()).describe('numbers of the cases merged into this one'),
  alsoOnBehalf: z
    .array(z.strictObject({ caseId: z.string(), phone: z.string().nullable(), wantsReply: z.boolean() }))
    .default([])
    .describe('反映人 of the cases merged into this one'),
  mergedInto: z.string().nullable(),
  steps: z.array(Step).default([]).describe('what was said with the latest steps, while their readers need it'),
  earlier: z.array(Earlier).default([]).describe('what was reported here in the 90 days before, newest first'),
  lines: z.array(CaseLine).default([]).describe('what is to be put right, each with its own date'),
  bundle: z.string().nullable().default(null).describe('监管一件事 it was reported under'),
  facts: z.array(z.string()).default([]).describe('of a parent: the facts ticked, none of those that stand apart'),
  subject: z.string().nullable().default(null).describe('the shop, flat or site, where it has a file'),
  parent: ParentOf.nullable().default(null).describe('总事件, of a child'),
  children: z.array(Child).default([]).describe('分事件, of a parent'),
  times: Times,
});
export type Case = z.infer<typeof Case>;

/** Whether the reporter may be put into a group: rostered, willing, and nobody was reported (举报). */
export const reporterJoinsGroup = (c: Case): boolean =>
  c.reporter.rostered && c.reporter.joinsGroup && !c.reportedPerson;

/** Whose name is for the desk alone: who reported a person (举报), in this case or in one that was merged into it. */
export const secretPeople = (c: Pick<Case, 'reportedPerson' | 'reporter' | 'secretIn'>): OpenId[] => [
  ...(c.reportedPerson ? [c.reporter.openId] : []),
  ...c.secretIn,
];

/** Whether the patrol was called to the site, while the case is open. */
export const isPatrolCalled = ({ patrolCalledAt, state }: Pick<Case, 'patrolCalledAt' | 'state'>): boolean =>
  patrolCalledAt !== null && OPEN_STATES.includes(state);

/** Every 反映人 of a case: its own and those of the cases merged into it, with the number each came under. */
export const residentsOf = (c: Case): Case['alsoOnBehalf'] => [
  ...(c.onBehalf ? [{ caseId: c.id, ...c.onBehalf }] : []),
  ...c.alsoOnBehalf,
];

/** The departments whose people act for the lead: the lead itself and, for a district body, its street section. */
export function leadDepartments(lead: Pick<Lead, 'department' | 'intake'> | null): string[] {
  if (!lead) return [];
  return lead.intake && lead.intake !== lead.department ? [lead.department, lead.intake] : [lead.department];
}
