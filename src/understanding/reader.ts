import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Search } from '../matters/verdict.ts';
import type { ServiceIndex } from '../services/find/service-index.ts';
import type { Heard } from './heard.ts';
import type { AnotherBegins } from './intents/begins.ts';
import type { Leaning } from './intents/intents.ts';
import type { NamesSaid } from './names.ts';
import type { Wanted } from './wanted.ts';

/** The danger a sign stands for; a mere `cry` for help tells that there is one, hardly which. */
export type DangerSign = { danger: string; cry: boolean };

/** `signOf`: the danger whose signs stand in the words (readers/signs.ts). */
export type Knowing = {
  catalogue: Catalogue;
  search: Search;
  names: NamesSaid;
  signOf(words: string): DangerSign | undefined;
  /** The danger that is shouted, and nothing else said (readers/shouts.ts). */
  shoutIn(words: string): string | undefined;
  /** Whether something in the words says that it is not this danger, or not now. */
  calm(danger: string, words: string): boolean;
  /** The number that comes before a danger's first one, for what the words tell of it. */
  callFirst(danger: string, words: string): string | undefined;
  /** What other words lean to than those of the message. */
  lean(words: string): Leaning;
  /** The service the words name, and how far they ask for it. */
  serviceIn: ServiceIndex;
  /** How far a clause begins another concern than the one before it. */
  begins: AnotherBegins;
};

/** Reads one kind of wish; undefined leaves the message to the next reader. Pure, and quick: a message meets them all. */
export type Reader = (heard: Heard, leaning: Leaning, knowing: Knowing) => Wanted | undefined;
