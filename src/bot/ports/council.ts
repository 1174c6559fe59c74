import type { Attendance, Warranted } from '../../../cards/council/actions.ts';
import type { ChatId, MessageId, OpenId } from '../../brands.ts';
import type { CaseId, CouncilId } from '../../cases/record/ids.ts';
import type { CouncilStep } from './council-jobs.ts';
import type { CouncilView } from './council-view.ts';

/** The steps that make a group, in their order; each is done once and kept before the next begins. */
export type GroupStep = 'chat' | 'members' | 'managers' | 'card' | 'pin' | 'top' | 'announcement' | 'done';

/** Something that could not be done for good; `openId` where it was about one person. */
export type GroupFailure = { step: GroupStep; openId?: OpenId | undefined; why: string };

/** making: steps are left. open: all done. failed: no group. lost: gone by hand. ended: dissolved by us. */
export type GroupState = 'making' | 'open' | 'failed' | 'lost' | 'ended';

/** The group of one round of whistling, as far as it has come. */
export type CouncilRecord = {
  /** `${caseId}/${round}` */
  id: CouncilId;
  caseId: CaseId;
  round: number;
  /** What repeated calls are known by to the platform. */
  token: string;
  step: GroupStep;
  state: GroupState;
  chatId?: ChatId | undefined;
  /** The case card in the group. */
  messageId?: MessageId | undefined;
  added: OpenId[];
  failures: GroupFailure[];
  /** What somebody asked to be done with the group after the end. */
  wish?: 'rename' | 'dissolve' | undefined;
};

export type Rating = {
  caseId: CaseId;
  round: number;
  department: string;
  about: 'attendance' | 'whistle';
  value: Attendance | Warranted;
  by: OpenId;
  at: number;
};

export type CouncilChange =
  /** Begins a record; one that is there already stays as it is. */
  | { kind: 'council'; record: CouncilRecord; at: number }
  | { kind: 'council-moved'; id: CouncilId; set: Partial<Omit<CouncilRecord, 'id' | 'caseId' | 'round'>>; at: number }
  | { kind: 'council-wish'; id: CouncilId; wish: CouncilRecord['wish'] | null; at: number }
  | { kind: 'council-rated'; rating: Rating };

/** The part of the Store that whistles use. */
export type CouncilStore = {
  council(id: CouncilId): Promise<CouncilRecord | undefined>;
  /** The round whose group this chat is, whether or not it still lives. */
  councilOfChat(chatId: ChatId): Promise<CouncilRecord | undefined>;
  councilsOf(caseId: CaseId): Promise<CouncilRecord[]>;
  ratings(caseId: CaseId, round: number): Promise<Rating[]>;
};

/** Joined in subjects.ts. */
export type CouncilPort = {
  store: CouncilStore;
  change: CouncilChange;
  view: CouncilView;
  job: CouncilStep;
};
