import type { OpenId } from '../../brands.ts';
import type { LedgerKind, LedgerSource } from '../../ledger/tables.ts';

/** One table of the ledger is brought up to date. */
export type KeepLedger = { kind: 'keep-ledger'; table: LedgerKind };

/** What shows how the ledger stands; `app`: the Base that it is to be kept in from now on. */
export type LedgerView = { view: 'ledger'; openId: OpenId; app?: string | undefined };

/** How far a table of the ledger is. */
export type LedgerProgress = {
  tableId: string | undefined;
  /** Earlier records up to this place are in it; ALL_KEPT where all are. */
  upto: string;
};

/** The Base in which the ledger is kept, since when, and who switched it on. */
export type Ledger = {
  app: string;
  by: OpenId;
  at: number;
  /** Why it stands still, as the platform said it. */
  fault: string | undefined;
  tables: Record<LedgerKind, LedgerProgress>;
};

/** A record that changed since it was last written; `mark`: its version then. */
export type LedgerMark = { id: string; mark: number };

export type LedgerStore = {
  /** Undefined where it is switched off. */
  ledger(): Promise<Ledger | undefined>;
  /** Records that changed since they were written, the first by number. */
  ledgerWaiting(table: LedgerKind, most: number): Promise<LedgerMark[]>;
  /** How many of each table are written, and how many wait. */
  ledgerCounts(): Promise<Record<LedgerKind, { kept: number; waiting: number }>>;
  /** The ids that rows have in the Base, by their own. */
  ledgerRecords(table: LedgerKind, ids: readonly string[]): Promise<Map<string, string>>;
  ledgerSources<Kind extends LedgerKind>(table: Kind, ids: readonly string[]): Promise<LedgerSource[Kind][]>;
  /** The next records after a place, in the order in which they are taken in. */
  ledgerAfter(table: LedgerKind, after: string, most: number): Promise<{ id: string; place: string }[]>;
};

export type LedgerChange =
  /** It is kept in this Base from now on; earlier records of each table after these places are taken in. */
  | { kind: 'ledger-on'; app: string; by: OpenId; at: number; from: Record<LedgerKind, string> }
  | { kind: 'ledger-off' }
  /** A table of it was found or made. */
  | { kind: 'ledger-table'; app: string; table: LedgerKind; tableId: string }
  /** These rows are in the Base, and these records are written as they were at their marks. */
  | {
      kind: 'ledger-kept';
      app: string;
      table: LedgerKind;
      records: { id: string; recordId: string }[];
      done: LedgerMark[];
      upto: string;
    }
  /** Nobody knows any more where the rows of a table are: all after this place are written anew. */
  | { kind: 'ledger-anew'; app: string; table: LedgerKind; from: string }
  /** Why it stands still; undefined: it goes on. */
  | { kind: 'ledger-fault'; app: string; fault: string | undefined };

/** Joined in subjects.ts. */
export type LedgerPort = {
  store: LedgerStore;
  change: LedgerChange;
  view: LedgerView;
  job: KeepLedger;
};
