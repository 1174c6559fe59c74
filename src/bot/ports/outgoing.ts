import type { KeepPhoto } from './case-jobs.ts';
import type { CouncilStep } from './council-jobs.ts';
import type { RosterJob } from './roster-jobs.ts';
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

/** An old live card becomes a stub: the case has a newer card further down. */
export type Retire = { kind: 'retire'; messageId: string; subject: string };

/** Everything we owe the platform, kept in the outbox until it is done. */
export type Outgoing = (Send | Refresh | Retire | KeepPhoto | CouncilStep | RosterJob) & {
  /** Not before this instant, epoch ms. */
  notBefore?: number | undefined;
  /** The event or case it comes from, for the log. */
  about?: string | undefined;
};

/** What we owe of one kind, e.g. OutgoingOf<'send'>, of any of several, or of one not yet known. */
export type OutgoingOf<Kind extends Outgoing['kind']> = {
  [One in Kind]: { kind: One } & Extract<Outgoing, { kind: One }>;
}[Kind];
