import type { Subject } from '../core/subject.ts';
import type { Outgoing, Refresh, Retire, Send } from '../ports/outgoing.ts';
import { refresh, retire } from './refresh.ts';
import { send } from './send.ts';
import { undelivered } from './undelivered.ts';

/** Messages and the cards that are drawn again, whatever they are about. */
export const outbox = {
  clicks: {},
  views: {},
  jobs: { send, refresh, retire },
  incoming: [{ undelivered }],
} satisfies Subject<never, never, Extract<Outgoing, Send | Refresh | Retire>>;
