import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import type { Hazard, VisitSummary } from '../../../src/inspections/summary.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import type { Town } from '../town.ts';

export const NOODLES = { name: '河渚面馆', detail: '河渚街12号', community: '德加社区' };

/** Things written as whoever keeps visits, or time, writes them. */
export const kept = async ({ world }: Town, changes: Parameters<Town['world']['store']['commit']>[0]['changes']) => {
  await world.store.commit({ at: world.now(), changes, says: [] });
  await deliverDue(world);
};

export const hazard = (look: string, more: Partial<Hazard> = {}): Hazard => ({
  item: 'FIRE-EXT',
  look,
  grade: '限期整改',
  department: 'emergency-fire',
  due: Date.UTC(2026, 11, 1),
  caseId: null,
  correctedAt: null,
  ...more,
});

export const visit = (n: number, more: Partial<VisitSummary>): VisitSummary => ({
  id: `V-${n}`,
  subject: SubjectId.parse('DA-1'),
  plan: null,
  kind: 'inspection',
  state: 'correcting',
  departments: ['enforcement-team', 'market-supervision'],
  at: Date.UTC(2026, 10, 20, 2),
  minutes: 30,
  items: 31,
  notSeen: 0,
  hazards: [],
  ...more,
});
