import * as z from 'zod';
import { alarmActions } from './alarms/actions.ts';
import { caseActions } from './cases/actions.ts';
import { councilActions } from './council/actions.ts';
import { exchangeActions } from './exchange/actions.ts';
import { figureActions } from './figures/actions.ts';
import { inspectionActions } from './inspections/actions.ts';
import { ledgerActions } from './ledger/actions.ts';
import { listActions } from './list/actions.ts';
import { questionActions } from './questions/actions.ts';
import { rosterActions } from './roster/actions.ts';
import { serviceActions } from './services/actions.ts';
import { stationActions } from './station/actions.ts';
import { visitActions } from './visits/actions.ts';

/** Every button's value: an action's name and the ids it acts on. Parsed again on the server at each click. */
export const Action = z.discriminatedUnion('do', [
  ...questionActions,
  ...caseActions,
  ...councilActions,
  ...exchangeActions,
  ...alarmActions,
  ...figureActions,
  ...ledgerActions,
  ...listActions,
  ...serviceActions,
  ...stationActions,
  ...visitActions,
  ...inspectionActions,
  ...rosterActions,
]);
export type Action = z.infer<typeof Action>;

/** The action of one name, e.g. ActionOf<'act'>, of any of several, or of one not yet known. */
export type ActionOf<Name extends Action['do']> = {
  [One in Name]: { do: One } & Extract<Action, { do: One }>;
}[Name];
