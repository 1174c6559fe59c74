import type { DraftId, MessageId, PhotoId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Target } from './target.ts';

/** A resident's picture, to be taken from a chat message and kept as our own image. */
export type KeepPhoto = {
  kind: 'keep-photo';
  messageId: MessageId;
  imageKey: string;
  caseId: CaseId | DraftId;
  photoId: PhotoId;
  /** It went in with a form or a visit that was handed in: the right to add it was decided there. */
  handedIn?: true | undefined;
  /** Where its sender is told what became of it; `amiss`: only where it was lost or not taken. */
  receipt?: { to: Target; replyTo?: MessageId | undefined; amiss?: true | undefined } | undefined;
};
