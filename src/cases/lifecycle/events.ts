import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import { Command } from '../commands/table.ts';
import { Case } from '../record/case.ts';
import { evolving } from '../record/evolving.ts';
import { CaseState } from '../record/state.ts';

/** Who did it, as the timeline shows it for ever. */
export const EventActor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), openId: OpenId, name: z.string() }),
  z.strictObject({ kind: z.literal('clock') }),
]);
export type EventActor = z.infer<typeof EventActor>;

/**
 * What an event sets. A default stands in for what a case of an earlier release does not have; in a change it would set
 * back what nobody touched.
 */
const Changes = Case.extend({
  kept: Case.shape.kept.unwrap(),
  firstLead: Case.shape.firstLead.unwrap(),
  filedHolds: Case.shape.filedHolds.unwrap(),
  heldFor: Case.shape.heldFor.unwrap(),
  pictured: Case.shape.pictured.unwrap(),
  mergedIn: Case.shape.mergedIn.unwrap(),
  secretIn: Case.shape.secretIn.unwrap(),
  alsoOnBehalf: Case.shape.alsoOnBehalf.unwrap(),
  steps: Case.shape.steps.unwrap(),
  earlier: Case.shape.earlier.unwrap(),
  meant: Case.shape.meant.unwrap(),
  lines: Case.shape.lines.unwrap(),
  bundle: Case.shape.bundle.unwrap(),
  facts: Case.shape.facts.unwrap(),
  subject: Case.shape.subject.unwrap(),
  parent: Case.shape.parent.unwrap(),
  children: Case.shape.children.unwrap(),
  satisfaction: Case.shape.satisfaction.unwrap(),
}).partial();

/**
 * One immutable line of a case's timeline: what was asked (the command) and what it set (the changes). Replaying the
 * changes gives the case without the rules of the day it happened.
 */
export const CaseEvent = z.strictObject({
  caseId: z.string(),
  version: z.int().min(1).describe('of the case after this event'),
  at: z.int(),
  actor: EventActor,
  from: CaseState.nullable(),
  to: CaseState,
  reason: z.string().nullable().describe('a code of reasons.ts'),
  key: z.string(),
  command: Command,
  rule: z.enum(['second-return']).nullable().describe('done by rule, not by the command itself'),
  changes: Changes,
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** The case after one more event, and as its whole timeline tells it. */
export const { evolve, replay } = evolving<Case>((first) => Case.parse(first));
