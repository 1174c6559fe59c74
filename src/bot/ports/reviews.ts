import type { OpenId } from '../../brands.ts';

/** A matter that its lead department looked over before its date, and found right as it stands. */
export type MatterReview = {
  matter: string;
  /** The date it was looked over for, yyyy-mm-dd. */
  reviewBy: string;
  at: number;
  by: OpenId;
  department: string;
  /** Of the version that was found right. */
  hash: string;
};

/** The first word counts: whoever says it again changes nothing. */
export type ReviewChange = { kind: 'matter-reviewed'; review: MatterReview };

export type ReviewStore = {
  /** The reviews for dates from this one on, yyyy-mm-dd. */
  reviews(from: string): Promise<MatterReview[]>;
};
