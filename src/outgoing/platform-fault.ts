import type { PlatformFault } from '../bot/ports/messenger.ts';

/** True for what the messenger, the chats and the directory reject with. */
export function isPlatformFault(error: unknown): error is PlatformFault & Error {
  return error instanceof Error && error.name === 'PlatformFault';
}
