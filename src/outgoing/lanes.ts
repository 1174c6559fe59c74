import type { Outgoing, OutgoingOf, Target } from '../bot/ports/outgoing.ts';
import type { View } from '../bot/ports/views.ts';
import type { Addressee } from '../brands.ts';

/** The order in which deliveries wait for one another: one queue a chat, one a card, one a job. */
type Lane<Kind extends Outgoing['kind']> = {
  queue(outgoing: Extract<Outgoing, { kind: Kind }>): string;
  /** Those of one queue that say the same thing twice while they wait are one. */
  merges?: true;
};

/** The name of a chat in queues and among live cards. */
export const chatKeyOf = (to: Target): Addressee => ('chatId' in to ? to.chatId : to.openId);

/** What tells the urgent messages about one thing apart. */
const urgentName = (view: View): string =>
  view.view === 'case' ? `case:${view.headline ?? ''}` : view.view === 'case-notice' ? view.notice : view.view;

const LANES: { [Kind in Outgoing['kind']]: Lane<Kind> } = {
  // What is held back until morning waits in a queue of its own, so that it holds up nothing urgent.
  // What is urgent waits behind no poor message of its chat, not even behind another urgent one.
  send: {
    queue: ({ to, notBefore, urgent, about = '', view }) =>
      `${chatKeyOf(to)}${urgent ? `~urgent:${about}:${urgentName(view)}` : notBefore ? '~later' : ''}`,
  },
  // Refreshes draw the state of the moment: they need no order among themselves, and one that waits holds up none.
  refresh: {
    queue: ({ subject, only = '', except = '' }) => `refresh:${subject}:${only}:${except}`,
    merges: true,
  },
  retire: { queue: ({ messageId }) => `retire:${messageId}` },
  'keep-photo': { queue: ({ photoId }) => `photo:${photoId}` },
  'hear-voice': { queue: ({ message }) => `voice:${message.messageId}` },
  'council-step': { queue: ({ councilId }) => `council:${councilId}`, merges: true },
  'roster-job': { queue: ({ id }) => `roster:${id}` },
  'proposal-proof': { queue: ({ proposal }) => `proof:${proposal}`, merges: true },
  'subject-workbook': { queue: ({ draft }) => `subjects:${draft}` },
  'plan-paper': { queue: ({ id }) => `plan:${id}` },
  'visit-paper': { queue: ({ id }) => `paper:${id}` },
  'publish-list': { queue: ({ id }) => `publish:${id}` },
  'visit-owner-page': { queue: ({ id }) => `owner:${id}` },
  'proposal-at-once': { queue: ({ proposal }) => `at-once:${proposal}`, merges: true },
  'list-workbook-out': { queue: ({ id }) => `workbook:${id}` },
  'figure-workbook': { queue: ({ id }) => `figures:${id}` },
  // One write at a time a table: the platform refuses two (1254291).
  'keep-ledger': { queue: ({ table }) => `ledger:${table}`, merges: true },
  // What is sent of one order waits for what was sent before; all that waits is taken in at once.
  'order-in': { queue: ({ source, number }) => `order:${source}:${number}`, merges: true },
  'order-told': { queue: ({ case: id }) => `told:${id}`, merges: true },
  // An order hears what happened in its order.
  'order-receipt': { queue: ({ source, number }) => `receipt:${source}:${number}` },
  'order-picture': { queue: ({ case: id, n }) => `picture:${id}:${n}` },
  // A partner is asked one thing at a time of one case.
  'open311-ask': { queue: ({ case: id, partner }) => `partner:${partner}:${id}`, merges: true },
  'open311-look': { queue: ({ case: id, partner }) => `partner-look:${partner}:${id}`, merges: true },
  'order-batch': { queue: ({ batch, step }) => `orders:${batch}:${step}` },
  'duty-workbook': { queue: ({ draft }) => `duties:${draft}` },
  'gas-workbook': { queue: ({ draft }) => `gas:${draft}` },
  'list-workbook-in': { queue: ({ id }) => `workbook:${id}` },
  'proposal-table': { queue: ({ proposal }) => `table:${proposal}`, merges: true },
};

/** The queue a delivery waits in. */
export const queueOf = <Kind extends Outgoing['kind']>(outgoing: OutgoingOf<Kind>): string =>
  LANES[outgoing.kind].queue(outgoing);

/** What a delivery is merged by with others that wait; undefined for those of which each one counts. */
export const mergeKeyOf = (outgoing: Outgoing): string | undefined =>
  LANES[outgoing.kind].merges ? queueOf(outgoing) : undefined;
