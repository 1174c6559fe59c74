import type { Edition } from '../../../catalogue/edit/edition.ts';

/** An edition is published; refused as a conflict when somebody else took its number. */
export type ListChange = { kind: 'edition'; edition: Edition; at: number };

/** The part of the Store that keeps what was published since the build. */
export type EditionStore = {
  /** All of them by number, also those that do not hold yet. */
  editions(): Promise<Edition[]>;
  /** Those that hold on a day, yyyy-mm-dd, in the order of their numbers. */
  editionsInForce(day: string): Promise<Edition[]>;
  /** The number of the latest; 1 where none was published. */
  lastEdition(): Promise<number>;
};

/** The part of the Store that keeps the published list: every version of a matter, for ever, by the hash of its content. */
export type ListStore = EditionStore & {
  matterVersion(hash: string): Promise<string | undefined>;
  keepMatterVersions(versions: { hash: string; matter: string; content: string }[], now: number): Promise<void>;
};
