import type { DraftId, OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { PlanId } from '../../inspections/plans/plan.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';
import type { VisitAsk } from '../../visits/ask.ts';
import type { VisitEvent } from '../../visits/events.ts';
import type { Visit, VisitId } from '../../visits/visit.ts';
import type { DatedPlace } from './cases.ts';
import type { VisitJob } from './visit-jobs.ts';
import type { VisitView } from './visit-view.ts';

/** An open form of a visit: single use, like every form. */
export type VisitDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: VisitAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

/** Stars from one to five and, where somebody wrote them, words; who and about which visit is kept nowhere. */
export type Rating = { hash: string; stars: number; words: string | null };

export type VisitChange =
  /** One step of a visit, the visit before and after it; refused as a conflict when another step took the version. */
  | { kind: 'visit'; found: Visit | undefined; next: Visit; event: VisitEvent }
  /** A case was looked at up to this version, so that what its lines tell is taken over once. */
  | { kind: 'visit-case-seen'; visit: VisitId; caseId: string; version: number }
  /** A page of the owner's own: only what its token hashes to is kept. */
  | { kind: 'owner-link'; hash: string; visit: VisitId; at: number }
  /** The first word of a page counts; a second one with the same hash writes nothing. */
  | { kind: 'visit-rated'; rating: Rating }
  | { kind: 'visit-draft'; draft: VisitDraft };

/** The part of the Store that keeps visits. */
export type VisitStore = {
  visit(id: VisitId): Promise<Visit | undefined>;
  /** Its whole course, oldest first. */
  courseOfVisit(id: VisitId): Promise<VisitEvent[]>;
  /** The visits that are going on in which somebody takes part, the latest first. */
  runningVisitsOf(openId: OpenId): Promise<Visit[]>;
  /** The visits of a plan at a place, the latest first. */
  visitsOfPlan(plan: PlanId, subject: SubjectId): Promise<Visit[]>;
  /** The visit whose owner page has a token with this hash. */
  visitLinked(hash: string): Promise<{ visit: Visit; at: number } | undefined>;
  /** Cases of visits that changed since they were last looked at. */
  visitCasesChanged(most: number): Promise<{ visit: VisitId; c: Case }[]>;
  /** The visits of some open cases, by the cases' numbers; `next`: after which one to go on, undefined at the end. */
  visitsToCorrect(after: string, most: number): Promise<{ visits: Visit[]; next: string | undefined }>;
  visitRated(hash: string): Promise<boolean>;
  /** All ratings together; nobody reads a single one. */
  visitRatings(): Promise<{ n: number; stars: number }>;
  /** Visits whose result was told between two instants, the second not included, the latest first; `after`: where the last ones ended. */
  visitsTold(of: { from: number; to: number; after?: DatedPlace | undefined }, most: number): Promise<Visit[]>;
  visitDraft(id: DraftId): Promise<VisitDraft | undefined>;
};

/** Joined in subjects.ts. */
export type VisitPort = {
  store: VisitStore;
  change: VisitChange;
  view: VisitView;
  job: VisitJob;
  meta: 'last-amber' | 'last-publish';
};
