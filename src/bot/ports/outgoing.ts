import type { Addressee, MessageId, OpenId } from '../../brands.ts';
import type { SubjectJob } from './subjects.ts';
import type { Target } from './target.ts';
import type { View } from './views.ts';

export type { Target };

/** Who is told in the place of somebody who cannot be; in which order: src/bot/core/next-in-line.ts. */
export type Rung = 'first' | 'officers' | 'heads' | 'desk' | 'dispatchers' | 'leaders' | 'keepers' | 'admins';

/** A message whose reader must act on it: where it goes when it cannot be delivered. */
export type Onward = {
  notice: string;
  /** Those who were told of the same at once: one of them reached is enough. */
  group: string;
  departments: string[];
  rung: Rung;
  /** In the order of those who look after the list, or after the installation, not of those who work on cases. */
  line?: 'list' | 'admin';
  /** The chats and people it was sent to so far, by their keys; the one it was meant for comes first. */
  tried: Addressee[];
  /** Said in the place of another message. */
  instead?: true;
};

/** A new message. It is rendered from its view when it is delivered, never before. */
export type Send = {
  kind: 'send';
  to: Target;
  view: View;
  /** Reply to this message instead of sending anew. */
  replyTo?: MessageId | undefined;
  /** The card of ours in somebody's own chat that they pressed: said in its topic, where it stands in one. */
  under?: MessageId | undefined;
  /** Keep this card as the chat's live card of a record: it is refreshed when the record changes. */
  subject?: string | undefined;
  /** Also buzz these people (urgent_app) once it is there. */
  buzz?: OpenId[] | undefined;
  onward?: Onward | undefined;
  /** Waits behind no other message of its chat. */
  urgent?: true;
};

/** The note "the cards of this subject are out of date". */
export type Refresh = {
  kind: 'refresh';
  subject: string;
  only?: MessageId | undefined;
  except?: MessageId | undefined;
};

/** An old live card becomes a stub: the case has a newer card further down. */
export type Retire = { kind: 'retire'; messageId: MessageId; subject: string };

/** Everything we owe the platform, kept in the outbox until it is done. */
export type Outgoing = (Send | Refresh | Retire | SubjectJob) & {
  /** Not before this instant, epoch ms. */
  notBefore?: number | undefined;
  /** The event or case it comes from, for the log. */
  about?: string | undefined;
};

/** What we owe of one kind, e.g. OutgoingOf<'send'>, of any of several, or of one not yet known. */
export type OutgoingOf<Kind extends Outgoing['kind']> = {
  [One in Kind]: { kind: One } & Extract<Outgoing, { kind: One }>;
}[Kind];
