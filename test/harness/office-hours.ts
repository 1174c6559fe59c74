import type { Office } from './office.ts';

/** Moves the clock to ten in the morning of the next Tuesday, Shanghai time. */
export async function toOfficeHours(office: Office): Promise<void> {
  const now = office.platform.clock.now();
  const shanghai = new Date(now + 8 * 3_600_000);
  const days = (2 - shanghai.getUTCDay() + 7) % 7 || 7;
  const target = Date.UTC(shanghai.getUTCFullYear(), shanghai.getUTCMonth(), shanghai.getUTCDate() + days, 2);
  await office.passes(`PT${Math.ceil((target - now) / 60_000)}M`);
}
