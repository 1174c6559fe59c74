import type { PlatformFault } from '../bot/ports/messenger.ts';

/** True for what the messenger, the chats and the directory reject with. */
export function isPlatformFault(error: unknown): error is PlatformFault & Error {
  return error instanceof Error && error.name === 'PlatformFault';
}

/** So often a code that nobody knows is tried before it counts as a refusal. */
export const UNSURE_TRIES = 6;

/** True for a refusal that another try will not change; `attempts` counts this one. */
export const isRefusal = (error: unknown, attempts: number): error is PlatformFault & Error =>
  isPlatformFault(error) && error.remedy !== 'retry' && (error.remedy !== 'unsure' || attempts >= UNSURE_TRIES);
