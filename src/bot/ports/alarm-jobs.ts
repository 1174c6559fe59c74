import type { DraftId, MessageId } from '../../brands.ts';

/** A workbook of devices, household checks or people, vehicles and bottles is read and shown; nothing is written but the form. */
export type GasWorkbook = { kind: 'gas-workbook'; draft: DraftId; messageId: MessageId; fileKey: string };
