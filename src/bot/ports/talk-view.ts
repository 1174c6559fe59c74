import type { QuestionId } from '../../brands.ts';

/** Short answers to what is no question about a matter. */
export type TalkView =
  /** One human line. */
  | { view: 'small-talk'; words: string }
  /** Who can be talked to: the desk, and who is there now. */
  | { view: 'person-wanted' }
  /** Somebody said only where. */
  | {
      view: 'place-asked';
      /** The place as it was said, redacted. */
      words: string;
      question: QuestionId;
      /** What was spoken of right before, which may be there. */
      matter?: string | undefined;
    }
  /** Somebody said too little. */
  | { view: 'say-more' };

/** Joined in subjects.ts. */
export type TalkPort = {
  view: TalkView;
};
