import type { View } from './views.ts';

/** Where a message goes: a chat by its id, or a person's own chat with the bot by open_id. */
export type Target = { chatId: string } | { openId: string };

/** A new message. It is rendered from its view when it is delivered, never before. */
export type Send = {
  kind: 'send';
  to: Target;
  view: View;
  /** Reply to this message instead of sending anew. */
  replyTo?: string | undefined;
  /** Keep this card as the chat's live card of a record: it is refreshed when the record changes. */
  subject?: string | undefined;
  /** Also buzz these people (urgent_app) once it is there. */
  buzz?: string[] | undefined;
};

/** The note "the cards of this subject are out of date". */
export type Refresh = { kind: 'refresh'; subject: string; only?: string | undefined; except?: string | undefined };

/** A resident's picture, to be taken from a chat message and kept as our own image. */
export type KeepPhoto = { kind: 'keep-photo'; messageId: string; imageKey: string; caseId: string; photoId: string };

/** The next step of making or ending a whistle's group. */
export type CouncilStep = { kind: 'council-step'; councilId: string };

/** An old live card becomes a stub: the case has a newer card further down. */
export type Retire = { kind: 'retire'; messageId: string; subject: string };

/** What the roster has to ask the platform for, outside the three seconds of an answer. */
export type RosterJob = {
  kind: 'roster-job';
  id: string;
  job:
    | { do: 'learn-people'; openIds: string[] }
    | { do: 'learn-groups' }
    /** Fills a form's picker with the members of a group, then sends the form. */
    | { do: 'offer-members'; draft: string }
    | { do: 'read-workbook'; draft: string; messageId: string; fileKey: string };
};

export type Outgoing = (Send | Refresh | Retire | KeepPhoto | CouncilStep | RosterJob) & {
  /** Not before this instant, epoch ms. */
  notBefore?: number | undefined;
  /** The event or case it comes from, for the log. */
  about?: string | undefined;
};

/** The name of a chat in queues and among live cards. */
export const chatKeyOf = (to: Target): string => ('chatId' in to ? to.chatId : to.openId);

/**
 * The order in which deliveries wait for one another: one queue a chat, one a card, one a job. What is held back until
 * morning waits in a queue of its own, so that it holds up nothing urgent.
 */
export function queueOf(outgoing: Outgoing): string {
  switch (outgoing.kind) {
    case 'send':
      return `${chatKeyOf(outgoing.to)}${outgoing.notBefore ? '~later' : ''}`;
    case 'refresh':
      // Refreshes draw the state of the moment: they need no order among themselves, and one that waits holds up none.
      return `refresh:${outgoing.subject}:${outgoing.only ?? ''}:${outgoing.except ?? ''}`;
    case 'retire':
      return `retire:${outgoing.messageId}`;
    case 'keep-photo':
      return `photo:${outgoing.photoId}`;
    case 'council-step':
      return `council:${outgoing.councilId}`;
    case 'roster-job':
      return `roster:${outgoing.id}`;
  }
}

/** Outgoings that say the same thing twice while they wait are one: only refreshes and steps are. */
export function mergeKeyOf(outgoing: Outgoing): string | undefined {
  if (outgoing.kind === 'refresh' || outgoing.kind === 'council-step') return queueOf(outgoing);
  return undefined;
}
