import * as z from 'zod';
import { Edit } from '../../../catalogue/edit/edit.ts';
import { day } from '../../../catalogue/law-schema.ts';
import { Person } from '../../cases/record/person.ts';
import { Answer, Because, Lawfulness, ProposalState } from './state.ts';

/** The number of a proposal, e.g. TY-12. */
export const ProposalId = z
  .string()
  .regex(/^TY-[1-9]\d{0,5}$/)
  .brand<'proposal'>();
export type ProposalId = z.infer<typeof ProposalId>;

/** The series whose next number a new proposal takes. */
export const SERIES = 'TY';

const said = { by: Person, at: z.int() };

/** A department that is asked, and what it said; null while it has not. */
export const Seat = z.strictObject({
  department: z.string(),
  because: Because,
  answer: z.strictObject({ ...said, answer: Answer, words: z.string().nullable() }).nullable(),
});
export type Seat = z.infer<typeof Seat>;

const Turned = z.strictObject({ words: z.string(), was: z.string(), becomes: z.string() });

/** What a proposal does to the search, on the list with this hash. */
export const Proof = z.strictObject({
  list: z.string(),
  questions: z.int(),
  /** Right before and wrong after, and the other way round; at most so many are kept, the counts are whole. */
  wrong: z.strictObject({ count: z.int(), some: z.array(Turned) }),
  right: z.strictObject({ count: z.int(), some: z.array(Turned) }),
});
export type Proof = z.infer<typeof Proof>;

/** Who decided, at which meeting and day, and from which day it holds. */
export const DecidedBy = z.strictObject({ ...said, meeting: z.string(), date: day, from: day });

/** One change of the list on its way from a draft to an edition, event-sourced like a case. */
export const Proposal = z.strictObject({
  id: ProposalId,
  version: z.int().min(1),
  state: ProposalState,
  /** keeper: who looks after the list may publish it alone. all: every step. */
  path: z.enum(['keeper', 'all']),
  /** The matter or referral it is about, by its id. */
  about: z.string(),
  edits: z.array(Edit),
  /** What a department said in its own words, where the keeper still has to write the edits. */
  suggestion: z.string().nullable(),
  why: z.string(),
  drafter: Person,
  /** Of the department that raised it; null of the keeper's own. */
  department: z.string().nullable(),
  proof: Proof.nullable(),
  asked: z.array(Seat),
  /** Until when an answer counts, and when whoever is silent is reminded; epoch ms. */
  until: z.strictObject({ due: z.int(), remind: z.int(), reminded: z.boolean() }).nullable(),
  /** Who had not answered at the end. Silence is not consent. */
  unanswered: z.array(z.string()),
  council: z.strictObject({ ...said, minutes: z.string() }).nullable(),
  legal: z.strictObject({ ...said, verdict: Lawfulness, words: z.string().nullable() }).nullable(),
  decision: DecidedBy.nullable(),
  /** Why the keeper publishes although a question turns wrong. */
  despite: z.string().nullable(),
  /** The edition it was published as, and the one that took it back. */
  edition: z.int().nullable(),
  rolledBackBy: z.int().nullable(),
  /** Why it was not adopted, taken back or rolled back. */
  ended: z.string().nullable(),
  openedAt: z.int(),
  changedAt: z.int(),
  keys: z.array(z.string()),
});
export type Proposal = z.infer<typeof Proposal>;
