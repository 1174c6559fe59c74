import { alarmIdOf, caseIdOf, floodIdOf, planIdOf, proposalIdOf, visitIdOf } from '../../outgoing/live-subject.ts';
import type { World } from '../ports/world.ts';

/** The version of the record that a live card shows; undefined of a message that is no live card, or of nothing. */
export async function versionOf(subject: string | undefined, { store }: World): Promise<number | undefined> {
  const caseId = subject === undefined ? undefined : caseIdOf(subject);
  if (caseId) return (await store.caseOf(caseId))?.version;
  const plan = subject === undefined ? undefined : planIdOf(subject);
  if (plan) return (await store.plan(plan))?.version;
  const visit = subject === undefined ? undefined : visitIdOf(subject);
  if (visit) return (await store.visit(visit))?.version;
  const alarm = subject === undefined ? undefined : alarmIdOf(subject);
  if (alarm) return (await store.alarm(alarm))?.version;
  const flood = subject === undefined ? undefined : floodIdOf(subject);
  if (flood) return (await store.flood(flood))?.version;
  const proposal = subject === undefined ? undefined : proposalIdOf(subject);
  return proposal && (await store.proposal(proposal))?.version;
}
