import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import type { LedgerKind } from '../../ledger/tables.ts';
import type { World } from '../ports/world.ts';

/** After which place the records of each table are taken in: of cases and alarms those of this year, of visits all that are kept. */
export function upFrom({ config, now }: Pick<World, 'config' | 'now'>): Record<LedgerKind, string> {
  const year = dayOf(now()).slice(0, 4);
  return {
    case: `${config.casePrefix}-${year.slice(2)}0101`,
    visit: '',
    hazard: '',
    alarm: String(instantOf(`${year}-01-01`)),
  };
}
