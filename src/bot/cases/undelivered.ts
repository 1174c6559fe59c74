import type { Hooks } from '../core/hooks.ts';
import { caseGoesOn } from './go-on.ts';
import { photoLost } from './photo-lost.ts';

/** What is done about a delivery of a case that does not come through, by its kind. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  switch (queued.outgoing.kind) {
    case 'send':
      return caseGoesOn(queued, world);
    case 'keep-photo':
      return photoLost(queued.outgoing, world);
    default:
      return undefined;
  }
};
