import type { ListDifference } from '../../../../catalogue/edit/list-difference.ts';
import type { Scope } from '../../ports/directory.ts';
import type { Link } from '../../ports/link.ts';
import type { Unlearned } from '../../ports/world.ts';

/** What 自检 looked at. undefined: the platform did not tell. */
export type Facts = {
  now: number;
  connection: 'webhook' | 'long';
  publicUrl: string;
  voice: boolean;
  /** The other systems that are let in, how each was met lately, and how many of its receipts were not taken. */
  sources: SourceFact[];
  /** The ledger in a 多维表格, where it is switched on, and why it stands still. */
  ledger?: { fault: string | undefined } | undefined;
  /** The long connection, where there is one. */
  link?: Link | undefined;
  scopes: Scope[] | undefined;
  /** Why the scopes could not be asked for, in Chinese. */
  scopesWhy?: string | undefined;
  dutyChats: { office: string; reachable: boolean | undefined; why?: string | undefined }[];
  /** 行政执法证 that are over or end soon, and whose they are. */
  certificates: { name: string; until: string; over: boolean }[];
  /** Departments that lead a matter and have nobody; what the list never sends anything to does not matter. */
  nobody: string[];
  dispatchers: number;
  deskChat: boolean;
  leaders: number;
  admins: number;
  uncoveredYears: number[];
  /** Where the files of the build say otherwise than what was published over them. */
  overruled: readonly ListDifference[];
  /** What was learned anew and not taken in. */
  unlearned: Unlearned | undefined;
  lastTick: number | undefined;
  oldestDueAt: number | undefined;
  waiting: number;
  dead: number;
  /** Duty chats and rostered people that nothing gets through to, and why. */
  unreachable: { name: string; why: string }[];
};

/** Another system that is let in; times in epoch ms, `refused` today, `why` the last time. */
export type SourceFact = {
  name: string;
  how: 'signed' | 'unsigned' | 'keyed';
  /** After so many hours without a word something is wrong; null: it may be silent. */
  silentHours: number | null;
  takenAt: number | null;
  refused: number;
  why: string | null;
  dead: number;
};
