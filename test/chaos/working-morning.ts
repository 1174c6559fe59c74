import type { SandboxClock } from '../../sandbox/clock.ts';

/** Moves a clock to nine in the morning, Shanghai time, of the next Tuesday: everybody is on duty. */
export function toWorkingMorning(clock: SandboxClock): void {
  const shanghai = new Date(clock.now() + 8 * 3_600_000);
  const days = (2 - shanghai.getUTCDay() + 7) % 7 || 7;
  const nine = Date.UTC(shanghai.getUTCFullYear(), shanghai.getUTCMonth(), shanghai.getUTCDate() + days, 1);
  clock.advance(nine - clock.now());
}
