import type { Edition, Version } from '../../../catalogue/edit/edition.ts';
import type { ListJob } from './list-jobs.ts';
import type { ListView } from './list-view.ts';
import type { ProposalChange, ProposalStore } from './proposals.ts';
import type { ReviewChange, ReviewStore } from './reviews.ts';
import type { WaitingChange, WaitingStore } from './waiting.ts';

/** An edition with the versions it made, kept in one write. Refused as a conflict where its number is taken. */
export type ListChange = { kind: 'edition'; at: number; edition: Edition; versions: Version[] };

/** The part of the Store that keeps the published list: editions, and every version of a matter, for ever, by its hash. */
export type ListStore = {
  matterVersion(hash: string): Promise<string | undefined>;
  keepMatterVersions(versions: Version[], now: number): Promise<void>;
  /** The published editions above a number, lowest first, whether they are in force yet or not. */
  editions(above?: number): Promise<Edition[]>;
};

/** Joined in subjects.ts. `edition`: the hash of the list whose matters were kept last. */
export type ListPort = {
  store: ListStore & ProposalStore & WaitingStore & ReviewStore;
  change: ListChange | ProposalChange | WaitingChange | ReviewChange;
  view: ListView;
  job: ListJob;
  meta: 'edition' | 'last-list-desk' | 'last-review';
};
