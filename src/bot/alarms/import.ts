import type { GasPreview } from '../../../cards/alarms/import-card.ts';
import type { GasDevice } from '../../alarms/device.ts';
import type { GasSheet } from '../../alarms/import/ask.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { KeptDevice } from '../ports/alarms.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { silenceAt } from './silence.ts';

/** The source of devices that a workbook told of, until the platform speaks of them. */
const WORKBOOK = 'workbook';

/** What writing a workbook comes to: how many rows are new, say otherwise, or say the same. */
export type GasPlan = Pick<GasPreview, 'fresh' | 'changed' | 'same' | 'warnings'> & { changes: Change[] };

type Row = { caseId: CaseId | null };

/** Rows under their keys: what of them is new or says otherwise; a row keeps the case that was opened of it. */
function against<One extends Row>(
  rows: readonly One[],
  kept: readonly One[],
  keyOf: (one: One) => string,
): { written: One[] } & Pick<GasPlan, 'fresh' | 'changed' | 'same'> {
  const known = new Map(kept.map((one) => [keyOf(one), one]));
  const now = rows.map((row) => ({
    row: { ...row, caseId: known.get(keyOf(row))?.caseId ?? null },
    was: known.get(keyOf(row)),
  }));
  const fresh = now.filter(({ was }) => !was);
  const changed = now.filter(({ row, was }) => was && JSON.stringify(was) !== JSON.stringify(row));
  return {
    written: [...fresh, ...changed].map(({ row }) => row),
    fresh: fresh.length,
    changed: changed.length,
    same: rows.length - fresh.length - changed.length,
  };
}

async function ofDevices(rows: readonly GasDevice[], world: World): Promise<GasPlan> {
  const kept = new Map((await world.store.gasDevicesOf(rows.map(({ id }) => id))).map((one) => [one.device.id, one]));
  const changes: Change[] = [];
  let [fresh, changed] = [0, 0];
  for (const device of rows) {
    const found = kept.get(device.id);
    if (found && JSON.stringify(found.device) === JSON.stringify(device)) continue;
    if (found) changed++;
    else fresh++;
    const next: KeptDevice = found
      ? { ...found, device, version: found.version + 1 }
      : { device, source: WORKBOOK, heardAt: null, offlineSince: null, latest: {}, clockOff: false, version: 1 };
    changes.push({ kind: 'gas-device', next, found: !!found, dueAt: silenceAt(next, world) });
  }
  const bare = rows.filter(({ limits }) => limits.length === 0).length;
  const warnings = bare > 0 ? [`${bare} 台没有限值：平台说报警才算报警，光送数不算`] : [];
  return { fresh, changed, same: rows.length - fresh - changed, warnings, changes };
}

/** So many rows are one statement. */
const AT_ONCE = 200;
const inParts = <One>(rows: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) => rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

/** What a workbook would write, over what is kept now. Twice the same file changes nothing. */
export async function planOfSheet(sheet: GasSheet, world: World): Promise<GasPlan> {
  if (sheet.of === 'devices') return ofDevices(sheet.rows, world);
  if (sheet.of === 'checks') {
    const months = [...new Set(sheet.rows.map(({ month }) => month))];
    const kept = (await Promise.all(months.map((month) => world.store.gasChecks(month)))).flat();
    const { written, ...counts } = against(sheet.rows, kept, ({ month, address }) => `${month} ${address}`);
    const changes = inParts(written).map((checks): Change => ({ kind: 'gas-checks', checks }));
    return { ...counts, warnings: months.length > 1 ? [`里面有 ${months.length} 个月`] : [], changes };
  }
  const days = [...new Set(sheet.rows.map(({ day }) => day))];
  const kept = (await Promise.all(days.map((day) => world.store.gasFinds(day)))).flat();
  const { written, ...counts } = against(sheet.rows, kept, ({ day, id }) => `${day} ${id}`);
  return { ...counts, warnings: [], changes: inParts(written).map((finds): Change => ({ kind: 'gas-finds', finds })) };
}

/** The same without what it writes, for the card. */
export async function previewOf(sheet: GasSheet, world: World): Promise<Omit<GasPlan, 'changes'>> {
  const { changes: _, ...preview } = await planOfSheet(sheet, world);
  return preview;
}
