import * as z from 'zod';
import { ChatId } from '../../brands.ts';
import { CaseId, CouncilId } from './ids.ts';
import { Person } from './person.ts';
import { Grade } from './reasons.ts';

/** Epoch milliseconds. */
const Instant = z.int();

/** 提请区级协调: the body and the date it is asked for. */
export const District = z.strictObject({ body: z.string().trim().min(1).max(100), by: z.iso.date() });

/** One department's part of what a council agreed on. */
export const CouncilTask = z.strictObject({
  id: z.string(),
  department: z.string(),
  what: z.string(),
  by: Person,
  givenAt: Instant,
  due: Instant,
  doneAt: Instant.nullable(),
  doneBy: Person.nullable(),
  remindedAt: Instant.nullable(),
});
export type CouncilTask = z.infer<typeof CouncilTask>;

const Seat = z.strictObject({
  department: z.string(),
  attendedAt: Instant.nullable(),
  attendedBy: Person.nullable().default(null),
  due: Instant.nullable()
    .default(null)
    .describe('when it was to be there by; null: not called yet, or by an earlier release'),
});

/** The latest 吹哨 of a case. What came after the first release has a default, so that older records still read. */
export const Council = z.strictObject({
  round: z.int().min(1),
  grade: Grade,
  status: z.enum(['asked', 'refused', 'sitting', 'agreed', 'named']),
  askedBy: Person.nullable().describe('null: by rule, on the second return'),
  askedAt: Instant,
  why: z.string(),
  tried: z.string().nullable().default(null).describe('协商记录'),
  departments: z.array(Seat),
  people: z.array(Person).default([]).describe('named by the whistler, to be in the group'),
  representatives: z.array(z.string()).default([]).describe('residents’ representatives, by name only'),
  agreedBy: Person.nullable(),
  agreedAt: Instant.nullable(),
  chatId: ChatId.nullable().default(null).describe('the group, while it is there'),
  goneAt: Instant.nullable().default(null).describe('the group could not be made, or is no more'),
  minutes: z
    .strictObject({ text: z.string(), by: Person, at: Instant, lead: z.string(), district: District.nullable() })
    .nullable()
    .default(null),
  tasks: z.array(CouncilTask).default([]),
  raisedAt: Instant.nullable().default(null).describe('the boundary was put to the keeper'),
});
export type Council = z.infer<typeof Council>;

const SAT: readonly Council['status'][] = ['sitting', 'agreed', 'named'];

/** A council that sits or has sat; one only asked for, or refused, is none. */
export const hasSat = (council: Council | null): council is Council => council !== null && SAT.includes(council.status);

/** The departments that were whistled and have not come, by id. */
export const absentees = (council: Council | null): string[] =>
  (council?.departments ?? []).filter((seat) => seat.attendedAt === null).map((seat) => seat.department);

/** The departments with a part of what a council agreed that is not done, by id. */
export const withOpenParts = (council: Council | null): string[] =>
  (council?.tasks ?? []).filter((task) => task.doneAt === null).map((task) => task.department);

/** The name a round of a case goes by in the records and in the group's description. */
export const councilIdOf = (caseId: CaseId, round: number): CouncilId => CouncilId.parse(`${caseId}/${round}`);

/** The case and the round that a council's name says. */
export function roundOf(id: CouncilId): { caseId: CaseId | undefined; round: number } {
  const [caseId, round] = id.split('/');
  return { caseId: CaseId.safeParse(caseId).data, round: Number(round) };
}
