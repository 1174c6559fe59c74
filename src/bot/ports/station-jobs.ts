import type { DraftId, MessageId } from '../../brands.ts';

/** A duty table is read and shown; nothing is written but the form. */
export type DutyWorkbook = { kind: 'duty-workbook'; draft: DraftId; messageId: MessageId; fileKey: string };
