import type { Permission, Right, Rights, Viewer } from '../cases/commands/define.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, isCommandName, isOpenTo } from '../cases/commands/table.ts';
import { CASES_RIGHTS } from '../cases/office-rights.ts';
import type { Actor } from '../cases/record/actor.ts';
import type { Case } from '../cases/record/case.ts';
import { EXCHANGE_RIGHTS } from '../exchange/office-rights.ts';
import { FIGURES_RIGHTS } from '../figures/office-rights.ts';
import { LEDGER_RIGHTS } from '../ledger/office-rights.ts';
import { LIST_RIGHTS } from '../list/office-rights.ts';
import { QUESTIONS_RIGHTS } from '../questions/office-rights.ts';
import { ROSTER_RIGHTS } from '../roster/office-rights.ts';
import { SERVICES_RIGHTS } from '../services/office-rights.ts';
import { STATION_RIGHTS } from '../station/office-rights.ts';
import { PROGRAM_RIGHTS } from './program-rights.ts';

/** What is not a change of a case but needs a right all the same, each declared with its subject. */
export const OFFICE_RIGHTS = {
  ...CASES_RIGHTS,
  ...STATION_RIGHTS,
  ...FIGURES_RIGHTS,
  ...EXCHANGE_RIGHTS,
  ...ROSTER_RIGHTS,
  ...QUESTIONS_RIGHTS,
  ...SERVICES_RIGHTS,
  ...LEDGER_RIGHTS,
  ...LIST_RIGHTS,
  ...PROGRAM_RIGHTS,
} satisfies Rights;
export type OfficeRight = keyof typeof OFFICE_RIGHTS;
export type RightName = CommandName | OfficeRight;

/** The right of a command stands with the command, every other with its subject. */
export const rightOf = (name: RightName): Right => (isCommandName(name) ? COMMANDS[name].right : OFFICE_RIGHTS[name]);

/** Whether this person may do this to this case now, as far as who they are decides; a refusal says who may. */
export function may(actor: Actor, name: RightName, c?: Case): Permission {
  const { may: allowed, who } = rightOf(name);
  return actor.relationsTo(c).some((relation) => allowed.includes(relation)) ? { may: true } : { may: false, why: who };
}

const BUTTONS = COMMAND_NAMES.filter((name) => 'button' in COMMANDS[name]);

/**
 * The actions open to whoever sees a card, in the case's present state and at this moment, in the order of the buttons:
 * none that is known to be refused.
 */
export const actionsFor = (c: Case, viewer: Viewer): CommandName[] =>
  BUTTONS.filter((name) => {
    const { right, shown }: { right: Right; shown?(c: Case, viewer: Viewer): boolean } = COMMANDS[name];
    const allowed = () => viewer.relations.some((relation) => right.may.includes(relation));
    return isOpenTo(name, c) && allowed() && (shown?.(c, viewer) ?? true);
  });
