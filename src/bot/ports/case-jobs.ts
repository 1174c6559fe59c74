import type { DraftId, PhotoId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** A resident's picture, to be taken from a chat message and kept as our own image. */
export type KeepPhoto = {
  kind: 'keep-photo';
  messageId: string;
  imageKey: string;
  caseId: CaseId | DraftId;
  photoId: PhotoId;
};
