import type { DraftId, MessageId } from '../../brands.ts';

/** A workbook of files is read, and what it would change is shown to whoever sent it. */
export type SubjectWorkbook = { kind: 'subject-workbook'; draft: DraftId; messageId: MessageId; fileKey: string };
