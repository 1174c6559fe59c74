/** The part of the Store that keeps the published list: every version of a matter, for ever, by the hash of its content. */
export type ListStore = {
  matterVersion(hash: string): Promise<string | undefined>;
  keepMatterVersions(versions: { hash: string; matter: string; content: string }[], now: number): Promise<void>;
};
