import { staysOwn } from '../inspections/kinds.ts';
import type { Hazard, VisitSummary } from '../inspections/summary.ts';
import { answeredAs, unanswered } from './groups.ts';
import { answerTo, failureOf, itemOf, type Visit } from './visit.ts';

/** How a visit stands for the file of its place and for its plan; undefined of a place without a file. */
export function summaryOf(visit: Visit): VisitSummary | undefined {
  if (visit.subject === null) return undefined;
  // What a re-check finds is what the visit before it found.
  const found = visit.of === null ? visit.found : [];
  const told = found.flatMap(({ item, due, caseId, correctedAt }): Hazard[] => {
    const asked = itemOf(visit, item);
    return asked ? [{ ...hazard(asked), due, caseId, correctedAt }] : [];
  });
  const onSite = answeredAs(visit, 'bad').flatMap((asked): Hazard[] => {
    const at = answerTo(visit, asked.id)?.onSite ?? null;
    return at === null ? [] : [{ ...hazard(asked), due: null, caseId: null, correctedAt: at }];
  });
  const own = staysOwn(visit);
  return {
    id: visit.id,
    subject: visit.subject,
    plan: visit.plan,
    kind: visit.kind,
    state: visit.state,
    departments: [...new Set(visit.people.flatMap(({ departments }) => departments))],
    at: visit.startedAt,
    minutes: visit.toldAt === null ? null : Math.max(1, Math.round((visit.toldAt - visit.startedAt) / 60_000)),
    items: visit.items.length - (visit.mode === 'light' ? unanswered(visit).length : 0),
    notSeen: answeredAs(visit, 'unseen').length,
    hazards: own ? [] : [...told, ...onSite],
    ...(visit.walked ? { saw: visit.walked.saw } : {}),
  };
}

const hazard = ({ id, grade, department, ...item }: Visit['items'][number]) => ({
  ...{ item: id, grade, department },
  look: failureOf(item),
});
