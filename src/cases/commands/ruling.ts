import type { OpenId } from '../../brands.ts';
import type { Actor } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { CaseId } from '../record/ids.ts';
import type { NewLine } from '../record/line.ts';
import type { Child } from '../record/parent.ts';
import type { CaseState } from '../record/state.ts';
import type { Tell } from '../told/tells.ts';
import type { Context } from './context.ts';

export type RefusalCode =
  | 'no-case'
  | 'stale'
  | 'not-allowed'
  | 'wrong-state'
  | 'not-now'
  | 'missing'
  | 'unknown-department'
  | 'unknown-matter'
  | 'too-late'
  | 'leader-only'
  | 'offer-report'
  | 'same-person'
  | 'not-yours';
export type Refused = { kind: 'refused'; code: RefusalCode; why: string };

/** A change to another case that belongs to this one, in the same write: the other half of a merge, a parent, a child. */
export type Also = {
  caseId: CaseId;
  command:
    | {
        do: 'absorb';
        from: CaseId;
        people: OpenId[];
        secret: OpenId[];
        text: string | null;
        photos: string[];
        onBehalf: Case['onBehalf'];
      }
    | { do: 'childMoved'; child: Child }
    | { do: 'fall'; from: CaseId }
    | { do: 'passOn'; from: CaseId; text: string | null; photos: string[] }
    | { do: 'addLines'; from: CaseId; lines: NewLine[]; text: string | null; photos: string[] };
};

/** What a command does: the change, its state if it moves, who is told, and a transition that follows by rule. */
export type Effect = {
  kind: 'effect';
  to?: CaseState;
  reason?: string;
  changes: Partial<Case>;
  tells: Tell[];
  also?: Also[];
  byRule?: { rule: 'second-return'; effect: Effect };
};
export type Ruling = Effect | Refused;

/** What every rule receives: the case as found, who acts, the command given. */
export type Given<Command> = { c: Case; command: Command; actor: Actor; context: Context };

/** A refusal for people: says who may or what to do instead. */
export const refuse = (code: RefusalCode, why: string): Refused => ({ kind: 'refused', code, why });

/** The refusal of a department the roster does not have. */
export const unknownDepartment = (id: string): Refused =>
  refuse('unknown-department', `名册里没有「${id}」这个部门，请重新选择`);
