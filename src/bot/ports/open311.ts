import type { EventId } from '../../exchange/event.ts';
import type { Receipt } from '../../exchange/receipts.ts';
import type { RequestFilter } from '../../open311/asked-for.ts';
import type { Open311Referral } from '../../open311/referral.ts';
import type { Open311Request, ShownRequest } from '../../open311/request.ts';
import type { Open311Job } from './open311-jobs.ts';

/** A receipt that clients may read, with the request it tells of. */
export type Open311Update = Receipt & { request: EventId; doneAt: number };

export type Open311Change =
  /** A request was taken in; refused as a conflict when its client or the same words took its key before. */
  | { kind: 'open311-request'; request: Open311Request }
  /** How what was asked of a partner stands; `dueAt`: when it is looked at next, epoch ms. */
  | { kind: 'open311-referral'; referral: Open311Referral; dueAt: number | null };

/** The part of the Store that keeps what comes and is looked at by GeoReport v2. Of what is secret nothing is read here. */
export type Open311Store = {
  /** The latest request under one of these keys of a source. */
  open311Like(source: string, keys: readonly string[]): Promise<Open311Request | undefined>;
  open311Request(source: string, id: string): Promise<Open311Request | undefined>;
  /** Requests of a source, newest first, each with its case as far as anybody may see it and what was told of it. */
  open311Requests(source: string, filter: RequestFilter): Promise<ShownRequest[]>;
  open311Referral(caseId: Open311Referral['caseId'], partner: string): Promise<Open311Referral | undefined>;
  /** Those to be looked at, the longest due first. */
  open311ReferralsDue(now: number, most: number): Promise<Open311Referral[]>;
  /** When the next is to be looked at, epoch ms. */
  nextOpen311Look(): Promise<number | undefined>;
  /** What was told of a source's requests in a span, both ends in it, oldest first. */
  open311Updates(source: string, span: { from: number; until: number; most: number }): Promise<Open311Update[]>;
};

/** Joined in subjects.ts. */
export type Open311Port = {
  store: Open311Store;
  change: Open311Change;
  job: Open311Job;
};
