import { ledgerCard } from '../../../cards/ledger/ledger-card.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { ALL_KEPT } from '../../ledger/limits.ts';
import { LEDGER_KINDS, LEDGER_TABLES } from '../../ledger/tables.ts';
import { may } from '../../permissions/permissions.ts';
import { whyInWords } from '../core/base-fault.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** How the ledger stands, to whoever may switch it; to anybody else who may. */
export async function drawLedger({ openId, app }: ViewOf<'ledger'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const allowed = may(roster.actor(openId), 'keepLedger');
  if (!allowed.may) return { words: allowed.why };
  const [ledger, counts] = await Promise.all([world.store.ledger(), world.store.ledgerCounts()]);
  const tables = LEDGER_KINDS.map((kind) => ({
    name: LEDGER_TABLES[kind].name,
    ...counts[kind],
    all: ledger?.tables[kind].upto === ALL_KEPT,
  }));
  const kept = ledger && {
    since: dayOf(ledger.at),
    tables,
    fault: ledger.fault === undefined ? undefined : whyInWords(ledger.fault),
  };
  return { card: ledgerCard({ offered: app === ledger?.app ? undefined : app, kept }) };
}
