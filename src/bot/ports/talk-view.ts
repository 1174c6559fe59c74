/** Short answers to what is no question about a matter. */
export type TalkView =
  /** One human line. */
  | { view: 'small-talk'; words: string }
  /** Who can be talked to: the desk, and who is there now. */
  | { view: 'person-wanted' }
  /** Somebody said only where. */
  | { view: 'place-asked'; place?: string | undefined }
  /** Somebody said too little. */
  | { view: 'say-more' };
