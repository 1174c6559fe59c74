import type { ChatId, DraftId, OpenId } from '../../brands.ts';
import type { Certificate } from '../../roster/certificates.ts';
import type { RosterImport } from '../../roster/import/plan.ts';
import type { RosterRows } from '../../roster/roster.ts';
import type { RosterAsk, RosterDraft } from './roster-drafts.ts';
import type { RosterJob } from './roster-jobs.ts';
import type { RosterView } from './roster-view.ts';

export type LogEntry = { at: number; by: string; what: string };

/** Changes of the roster, each by an admin's hand or an import. */
export type RosterChange =
  | {
      kind: 'person';
      person: {
        openId: OpenId;
        unionId?: string | null | undefined;
        name?: string | undefined;
        mobile?: string | null | undefined;
        source: string;
        at: number;
      };
    }
  | { kind: 'person-left'; openId: OpenId; left: boolean }
  | { kind: 'grant'; grant: RosterRows['grants'][number] }
  | { kind: 'grant-removed'; id: string }
  | { kind: 'shift'; shift: RosterRows['shifts'][number] }
  | { kind: 'shift-removed'; id: string }
  | {
      kind: 'department-setting';
      department: string;
      dutyChat?: ChatId | null | undefined;
      hours?: RosterRows['settings'][number]['hours'] | undefined;
    }
  | { kind: 'estate'; estate: RosterRows['estates'][number] }
  | { kind: 'estate-removed'; name: string }
  | { kind: 'patrol'; area: string; openId: OpenId }
  | { kind: 'patrol-removed'; area: string }
  | { kind: 'certificate'; certificate: Certificate }
  | { kind: 'certificate-removed'; openId: OpenId; department: string }
  | { kind: 'roster-import'; rows: RosterImport; at: number }
  /** One line of the audit trail; stands in the same commit as what it tells. */
  | { kind: 'roster-log'; entry: LogEntry }
  | { kind: 'roster-draft'; draft: RosterDraft }
  | { kind: 'roster-draft-filled'; id: DraftId; ask: RosterAsk };

/** The part of the Store that keeps who is who. */
export type RosterStore = {
  /** The roster; with `only`, of its people that one alone, which is all that is needed to know what they are. */
  roster(only?: OpenId): Promise<RosterRows>;
  /** The roster with, of its people, those who hold anything in it, and `beside` them: of the many who only asked, none. */
  staff(beside: OpenId | undefined): Promise<RosterRows>;
  rosterDraft(id: DraftId): Promise<RosterDraft | undefined>;
  rosterLog(page: number): Promise<{ entries: LogEntry[]; total: number }>;
};

/** Joined in subjects.ts. */
export type RosterPort = {
  store: RosterStore;
  change: RosterChange;
  view: RosterView;
  job: RosterJob;
};
