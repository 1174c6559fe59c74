import { ALL_KEPT, MOST_WRITTEN } from '../../ledger/limits.ts';
import { LEDGER_TABLES, type LedgerKind, type LedgerRow } from '../../ledger/tables.ts';
import { isPlatformFault, isRefusal } from '../../outgoing/platform-fault.ts';
import { whyInWords } from '../core/base-fault.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { KeepLedger, Ledger, LedgerMark } from '../ports/ledger.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { tableIn } from './table-in.ts';
import { upFrom } from './up-from.ts';
import { writeRows } from './write-rows.ts';

/** So many records are read for one write: a visit may have found something at eighty questions. */
const AT_ONCE: Record<LedgerKind, number> = {
  case: MOST_WRITTEN,
  visit: MOST_WRITTEN,
  hazard: 100,
  alarm: MOST_WRITTEN,
};
/** So many writes one delivery makes: a Worker's invocation has a thousand subrequests. The next minute goes on. */
const ROUNDS = 4;

/**
 * Writes to one table of the ledger what changed, and some of what was there before it was switched on. Done again after a
 * kill it comes to the same: rows are looked for in the Base before they are made, and made under a token of their content.
 */
export async function keepLedger({ table }: KeepLedger, { queued, world }: Performing): Promise<Delivered> {
  for (let round = 0; round < ROUNDS; round++) {
    const ledger = await world.store.ledger();
    if (!ledger || ledger.fault !== undefined) return {};
    try {
      if (!(await keepSome(table, ledger, world))) return {};
    } catch (error) {
      if (!isPlatformFault(error) || !isRefusal(error, queued.attempts)) throw error;
      // Somebody deleted the table, a column or a row: all of the table is looked for and written anew.
      if (error.gone === 'table' && queued.attempts === 1) {
        const from = upFrom(world)[table];
        await world.store.commit({
          at: world.now(),
          changes: [{ kind: 'ledger-anew', app: ledger.app, table, from }],
          says: [{ kind: 'keep-ledger', table }],
        });
      } else await standStill(ledger, error.message, world);
      return {};
    }
  }
  return {};
}

/**
 * It stands still until an admin says that what was wrong is put right. Whoever switched it on is told, and where they are no
 * admin any more, or nothing gets through to them, the other admins.
 */
async function standStill({ app, by }: Ledger, why: string, world: World): Promise<void> {
  world.log.warn('the ledger stands still', { why });
  const words = `多维表格台账停住了：${whyInWords(why)}。改好后发「多维表格」，点「改好了，接着记」。`;
  const admins = (await readRoster(world)).withRole('admin').map(({ openId }) => openId);
  const told = admins.includes(by) ? [by] : admins;
  const at = world.now();
  await world.store.commit({
    // Its tables are written side by side: what stops one stops all, and is told once.
    remember: `ledger-fault:${app}:${Math.floor(at / 60_000)}`,
    at,
    changes: [{ kind: 'ledger-fault', app, fault: why }],
    says: told.map((openId) => ({
      kind: 'send',
      to: { openId },
      view: { view: 'words', words },
      onward: {
        ...{ notice: 'ledger-fault', group: `ledger/${app}/${at}`, departments: [] },
        ...{ rung: 'first', line: 'admin', tried: [openId, ...told.filter((one) => one !== openId)] },
      },
    })),
  });
}

/** One batch; resolves with whether there is more. */
async function keepSome(table: LedgerKind, ledger: Ledger, world: World): Promise<boolean> {
  const { app } = ledger;
  const { marks, upto } = await nextOf(table, ledger, world);
  if (marks.length === 0 && upto === ledger.tables[table].upto) return false;
  const rows = await rowsOf(table, marks, world);
  // A street without visits or gas devices has no tables of them; that of cases stands there from the first.
  const some = rows.length > 0 || table === 'case';
  const records = some
    ? await writeRows({ table, app, tableId: await tableIn(table, ledger, world) }, rows, world)
    : [];
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'ledger-kept', app, table, records, done: marks, upto }],
    says: [],
  });
  return upto !== ALL_KEPT || marks.length >= AT_ONCE[table];
}

/** What waits first, then what was there before; `upto`: how far that is then. */
async function nextOf(table: LedgerKind, { tables }: Ledger, { store }: World) {
  const waiting = await store.ledgerWaiting(table, AT_ONCE[table]);
  const { upto } = tables[table];
  const room = AT_ONCE[table] - waiting.length;
  if (upto === ALL_KEPT || room === 0) return { marks: waiting, upto };
  const earlier = await store.ledgerAfter(table, upto, room);
  const marks = [...waiting, ...earlier.map(({ id }): LedgerMark => ({ id, mark: 0 }))];
  return { marks, upto: earlier.length < room ? ALL_KEPT : (earlier.at(-1)?.place ?? ALL_KEPT) };
}

async function rowsOf<Kind extends LedgerKind>(
  table: Kind,
  marks: readonly LedgerMark[],
  { store, catalogue }: World,
): Promise<LedgerRow[]> {
  const ids = [...new Set(marks.map(({ id }) => id))];
  const sources = await store.ledgerSources(table, ids);
  return sources.flatMap((one) => LEDGER_TABLES[table].rows(one, catalogue.nameOf));
}
