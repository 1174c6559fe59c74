import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ListDifference } from '../../../catalogue/edit/list-difference.ts';
import type { FreshId } from '../../brands.ts';
import type { Config } from '../../config.ts';
import type { Search } from '../../matters/verdict.ts';
import type { Understand } from '../../understanding/understand.ts';
import type { Bases } from './bases.ts';
import type { Chats } from './chats.ts';
import type { Directory } from './directory.ts';
import type { Link } from './link.ts';
import type { Messenger } from './messenger.ts';
import type { Outside } from './outside.ts';
import type { Store } from './store.ts';
import type { Voice } from './voice.ts';

export type LogFields = Record<string, string | number | boolean | undefined>;

/** One JSON line an entry; event and case ids yes, names, words and phones never. */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};

/** How many sayings the list has, and how many of them were answered before and would be after. */
export type Unlearned = { sayings: number; before: number; after: number };

/** Everything the bot acts upon. Clock, ids and chance are here so that the same story plays the same way twice. */
export type World = {
  config: Pick<
    Config,
    'office' | 'casePrefix' | 'publicUrl' | 'admins' | 'handbookAccess' | 'connection' | 'voice' | 'sources'
  >;
  /** The list in force; swapped as a whole with search, understanding and where it differs from the files of the build. */
  catalogue: Catalogue;
  search: Search;
  understand: Understand;
  /** Where the files of the build say otherwise than what was published over them. */
  overruled: readonly ListDifference[];
  /** Where what was last learned anew of the list answers fewer of its own sayings than before, and so was not taken in. */
  unlearned?: Unlearned | undefined;
  store: Store;
  messenger: Messenger;
  directory: Directory;
  chats: Chats;
  bases: Bases;
  outside: Outside;
  /** Only where the office has switched it on and the host can decode sound. */
  voice?: Voice | undefined;
  log: Log;
  /** Opens a person's own chat with the bot, from a button in a group. */
  botChatUrl: string;
  /** The long connection as it is now; undefined where events come by the webhook. */
  link(): Link | undefined;
  /** Epoch milliseconds. */
  now(): number;
  newId(): FreshId;
  /** A number in [0, 1). */
  chance(): number;
  /** Waits, in real time, until one more message to this chat is within the platform's rate. */
  pace(queue: string): Promise<void>;
};
