/** What came of a call: the status another system answered with, or why there was no answer. */
export type Answered = { status: number } | { failed: string };

/** A picture, or why there is none: for good, or for now. */
export type FetchedPicture = { bytes: Uint8Array } | { refused: string } | { failed: string };

/** What another system answered, as text; or why it was not asked, or why there was no answer. */
export type AnsweredText = { status: number; text: string } | { refused: string } | { failed: string };

/** What reaches other systems than the platform. src/outside implements it. Never rejects. */
export type Outside = {
  /** Posts to an address of the configuration; follows no redirect, reads no answer. */
  post(url: string, headers: Record<string, string>, body: Uint8Array): Promise<Answered>;
  /**
   * Asks an address of the configuration, with a body by POST; follows no redirect and reads 256 KB. Looked at as a picture's
   * address is, but for this machine's own.
   */
  ask(url: string, how: { headers: Record<string, string>; body?: Uint8Array }): Promise<AnsweredText>;
  /**
   * Fetches a picture of at most `most` bytes from one of these hosts alone, by https, each redirect looked at like the first address.
   * Where the host of this program can tell addresses, one that is not of the public internet is refused.
   */
  fetchPicture(url: string, hosts: readonly string[], most: number): Promise<FetchedPicture>;
};
