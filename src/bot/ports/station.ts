import type { DraftId, OpenId } from '../../brands.ts';
import type { SubjectPlace } from '../../inspections/subjects/subject.ts';
import type { StationAsk } from '../../station/ask.ts';
import type { HomeCall } from '../../station/calls/call.ts';
import type { StationEvent } from '../../station/course.ts';
import type { Duty } from '../../station/duty/duty.ts';
import type { CallId, DutyId, ProblemId, TalkId } from '../../station/ids.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import type { Talk, VoteChoice, VoteCounts } from '../../station/talks/talk.ts';
import type { DutyWorkbook } from './station-jobs.ts';
import type { StationView } from './station-view.ts';

/** An open form of the station: single use, like every form. */
export type StationDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: StationAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

export type StationChange =
  /** One step of a record; refused as a conflict when another step took the version. */
  | { kind: 'problem'; next: ResidentProblem; event: StationEvent }
  | { kind: 'talk'; next: Talk; event: StationEvent }
  | { kind: 'duty'; next: Duty; event: StationEvent }
  /** One more vote: a second of the same voter is refused as a conflict, and so is one where none is open. */
  | { kind: 'vote'; talk: TalkId; voter: string; choice: VoteChoice }
  | { kind: 'vote-opened'; talk: TalkId }
  /** Who voted is deleted with the open count. */
  | { kind: 'vote-counted'; talk: TalkId }
  | { kind: 'home-call'; call: HomeCall }
  /** It was handed on; nothing where it was deleted meanwhile. */
  | { kind: 'home-call-handed'; call: HomeCall }
  /** The sentence, and its pictures, for good. */
  | { kind: 'home-call-erased'; call: HomeCall }
  | { kind: 'station-draft'; draft: StationDraft }
  | { kind: 'station-draft-filled'; id: DraftId; ask: StationAsk };

/** A task of a talk that is not done, by the number it has there. */
export type TaskOwed = { talk: TalkId; n: number };

/** Who has something today, without saying what: by departments, communities and people. */
export type DayCounts = {
  /** Departments with open cases: how many, and how many of them are late or due by then. */
  departments: { party: string; open: number; due: number }[];
  /** Communities with open cases that are late or due by then. */
  communities: { community: string; due: number }[];
  /** Whoever has cases to confirm. */
  confirms: OpenId[];
  /** Whoever has a task due by that day. */
  owes: OpenId[];
  /** Whoever has a duty that day. */
  duties: OpenId[];
  /** Communities with problems unanswered. */
  problems: string[];
  /** Where something that was found is late or due by then. */
  hazards: Pick<SubjectPlace, 'community' | 'grid'>[];
};

/** The part of the Store that keeps the station's day. `communities`: null for all. */
export type StationStore = {
  problem(id: ProblemId): Promise<ResidentProblem | undefined>;
  talk(id: TalkId): Promise<Talk | undefined>;
  duty(id: DutyId): Promise<Duty | undefined>;
  /** The course of a record, oldest first. */
  courseOfStation(id: ProblemId | TalkId | DutyId): Promise<StationEvent[]>;
  /** What residents wait for, the oldest first. */
  unansweredProblems(communities: readonly string[] | null, most: number): Promise<ResidentProblem[]>;
  /** The latest first. */
  talksIn(communities: readonly string[] | null, most: number): Promise<Talk[]>;
  /** What was brought up between two instants, the second not included; dropped or not. */
  problemsRaised(from: number, to: number): Promise<ResidentProblem[]>;
  /** The talks that decided something for one of some days, both included. */
  talksWithTasks(from: string, to: string): Promise<Talk[]>;
  talkOfPage(hash: string): Promise<Talk | undefined>;
  /** The duties of some days, both included, in the order of their days. */
  dutiesBetween(from: string, to: string): Promise<Duty[]>;
  /** Tasks of somebody that end on a day or before it, the earliest first. */
  tasksOf(openId: OpenId, until: string, most: number): Promise<TaskOwed[]>;
  /** Tasks that end by then and of which nobody was reminded. */
  tasksToRemind(until: string, most: number): Promise<TaskOwed[]>;
  votes(talk: TalkId): Promise<VoteCounts | undefined>;
  hasVoted(talk: TalkId, voter: string): Promise<boolean>;
  homeCall(id: CallId): Promise<HomeCall | undefined>;
  /** The latest first: of whole communities, or of one person alone. */
  homeCallsIn(of: { communities: readonly string[] | null } | { by: OpenId }, most: number): Promise<HomeCall[]>;
  homeCallsBefore(instant: number, most: number): Promise<HomeCall[]>;
  /** Who has something on a day that ends at `until`. */
  dayCounts(day: string, until: number): Promise<DayCounts>;
  stationDraft(id: DraftId): Promise<StationDraft | undefined>;
};

/** Joined in subjects.ts. */
export type StationPort = {
  store: StationStore;
  change: StationChange;
  view: StationView;
  job: DutyWorkbook;
  meta: 'last-gap' | 'last-digest';
};
