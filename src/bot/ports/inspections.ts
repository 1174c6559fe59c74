import type { DraftId, OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { InspectionAsk } from '../../inspections/ask.ts';
import type { PlanEvent } from '../../inspections/plans/events.ts';
import type { Plan, PlanId } from '../../inspections/plans/plan.ts';
import type { FieldValue, InspectedSubject, SubjectEvent, SubjectId } from '../../inspections/subjects/subject.ts';
import type { SubjectWrite } from '../../inspections/subjects/write.ts';
import type { VisitSummary } from '../../inspections/summary.ts';
import type { InspectionJob } from './inspection-jobs.ts';
import type { InspectionView } from './inspection-view.ts';

/** An open form of the inspections: single use, like every form. */
export type InspectionDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: InspectionAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

export type InspectionChange =
  | ({ kind: 'subject' } & SubjectWrite)
  /** Many files at once, in few statements: an import, all or nothing. */
  | { kind: 'subjects'; writes: SubjectWrite[] }
  /** All that is private of a file, for good; the file is swept afterwards. */
  | { kind: 'subject-erased'; subject: SubjectId }
  /** Whoever is in charge was reminded that a paper ends. */
  | { kind: 'subject-reminded'; subject: SubjectId; field: string }
  /** A case was opened at a place with a file. */
  | { kind: 'subject-case'; subject: SubjectId; caseId: CaseId; at: number }
  /** How a visit stands, in the commit that writes the visit itself; `counts`: toward the year's cap. */
  | { kind: 'visit-summed'; visit: VisitSummary; counts: boolean }
  /** One step of a plan and the plan after it; refused as a conflict when another step took the version. */
  | { kind: 'plan'; next: Plan; event: PlanEvent }
  | { kind: 'inspection-draft'; draft: InspectionDraft }
  | { kind: 'inspection-draft-filled'; id: DraftId; ask: InspectionAsk };

/** A paper of a place that ends. */
export type Expiry = { subject: SubjectId; field: string; until: string };

/** Where something is open: in some communities, or of what some departments judge. */
export type OpenWhere = { communities: readonly string[] } | { departments: readonly string[] };

/** The part of the Store that keeps files and plans. */
export type InspectionStore = {
  /** A file; of one that was merged the one it was merged into. */
  subject(id: SubjectId): Promise<InspectedSubject | undefined>;
  subjectPrivate(id: SubjectId): Promise<Record<string, FieldValue>>;
  /** The same of many files in few reads. */
  subjectsPrivate(ids: readonly SubjectId[]): Promise<Map<SubjectId, Record<string, FieldValue>>>;
  /** The first of so many new numbers of files, all of them nobody else's. */
  takeSubjectNumbers(many: number): Promise<number>;
  /** What changed of it, newest first. */
  subjectCourse(id: SubjectId, most: number): Promise<SubjectEvent[]>;
  /** The files whose name or door contains this, at most `most`. */
  subjectsFound(words: string, most: number): Promise<InspectedSubject[]>;
  /** Of these credit codes and of these places the files there are, merged ones as what they were merged into. */
  subjectsKnown(codes: readonly string[], places: readonly string[]): Promise<InspectedSubject[]>;
  /** Open files of a kind of place, by number; `community`: there alone. */
  subjectsOf(bundle: string, community: string | undefined, most: number): Promise<InspectedSubject[]>;
  /** How many files of a kind of place are open, and how many of these have all of some fields. */
  subjectsFilled(bundle: string, fields: readonly string[]): Promise<{ open: number; filled: number }>;
  /** Open files of a kind of place where something is not put right yet. */
  subjectsUnmended(bundle: string, most: number): Promise<InspectedSubject[]>;
  /** Its visits, those of what was merged into it too, newest first. */
  visitsOf(id: SubjectId, most: number): Promise<VisitSummary[]>;
  /** Those of its visits at which something is still open. */
  visitsUnmended(id: SubjectId): Promise<VisitSummary[]>;
  /** The visits at which something is still open, each with the file of its place as it is now; none of a place that is closed. */
  visitsOpenAt(where: OpenWhere): Promise<{ visit: VisitSummary; subject: InspectedSubject }[]>;
  /** How many counted visits each department made since. */
  visitsCounted(id: SubjectId, since: number): Promise<{ department: string; n: number }[]>;
  casesOfSubject(id: SubjectId, most: number): Promise<Case[]>;
  /** Open plans that come to a place between two days. */
  plansNear(id: SubjectId, from: string, to: string): Promise<Plan[]>;
  /** Papers of which it has to be reminded by now. */
  dueExpiries(now: number, most: number): Promise<Expiry[]>;
  nextExpiry(): Promise<number | undefined>;
  /** Closed files whose private part is due to go. */
  dueErasures(now: number, most: number): Promise<SubjectId[]>;
  nextErasure(): Promise<number | undefined>;
  plan(id: PlanId): Promise<Plan | undefined>;
  /** Its whole course, oldest first. */
  courseOfPlan(id: PlanId): Promise<PlanEvent[]>;
  /** What is open, the soonest first; `page` from 0, PAGE a page. */
  openPlans(page: number): Promise<{ plans: Plan[]; total: number }>;
  /** Open plans that wait for one of these or in which they are sent: person:OPEN_ID, department:ID. */
  plansFor(seats: readonly string[]): Promise<Plan[]>;
  /** Plans whose next step by the clock is due, earliest first. */
  duePlans(now: number, most: number): Promise<Plan[]>;
  nextPlanDue(): Promise<number | undefined>;
  inspectionDraft(id: DraftId): Promise<InspectionDraft | undefined>;
};

/** Joined in subjects.ts. */
export type InspectionPort = {
  store: InspectionStore;
  change: InspectionChange;
  view: InspectionView;
  job: InspectionJob;
};
