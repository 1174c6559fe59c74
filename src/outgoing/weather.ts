import type { PlatformFault } from '../bot/ports/messenger.ts';

/** What reached somebody else than the platform, or did not: tried again after so many ms, or for good. */
class Weather extends Error implements PlatformFault {
  override name = 'PlatformFault' as const;
  constructor(
    message: string,
    readonly remedy: PlatformFault['remedy'],
    readonly afterMs?: number,
  ) {
    super(message);
  }
}

/** Tried again after so many ms; given up after a day like everything that is owed. */
export const laterFault = (message: string, afterMs: number): PlatformFault & Error =>
  new Weather(message, 'retry', afterMs);

/** Another try will not change it. */
export const lastFault = (message: string): PlatformFault & Error => new Weather(message, 'give-up');
