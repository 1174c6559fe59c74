import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import { codesOf } from '../../codes.ts';

/** The number of a place's file (一店一档), e.g. DA-12. */
export const SubjectId = z
  .string()
  .regex(/^DA-[1-9]\d{0,6}$/)
  .brand<'subject'>();
export type SubjectId = z.infer<typeof SubjectId>;

/** The series whose next number a new file takes. */
export const SUBJECT_SERIES = 'DA';

/** Where a file stands. A file is never deleted: it is closed, or what is in it is read under another. */
export const SUBJECT_STATES = { open: '在营业', closed: '已停业', merged: '已并入' } as const;
export const SubjectState = codesOf(SUBJECT_STATES);
export type SubjectState = z.infer<typeof SubjectState>;

/** Where a value comes from. */
export const SOURCE_WORDS = { form: '表单', workbook: '表格', visit: '上门' } as const;
export const Source = codesOf(SOURCE_WORDS);
export type Source = z.infer<typeof Source>;

/** One thing known of a place: what, until which day it holds where it ends, who entered it, when and from where. */
export const FieldValue = z.strictObject({
  value: z.string().min(1).max(200),
  until: z.iso.date().nullable(),
  by: z.string(),
  at: z.int(),
  from: Source,
});
export type FieldValue = z.infer<typeof FieldValue>;

/** A field by its bundle and its id there, e.g. small-restaurant.food: two bundles may mean different things by one id. */
export const FieldKey = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-zA-Z]{1,19}$/);

/** Where it is; `detail` is the number of the door. */
export const SubjectPlace = z.strictObject({
  community: z.string().nullable(),
  grid: z.string().nullable(),
  detail: z.string().min(1).max(100),
});
export type SubjectPlace = z.infer<typeof SubjectPlace>;

/** One place, kept once: a shop, a flat let, a station. What is private of it stands apart, and never here. */
export const InspectedSubject = z.strictObject({
  id: SubjectId,
  version: z.int().min(1),
  state: SubjectState,
  /** 统一社会信用代码, its check digit right; null of a place without one, which its name and door then tell. */
  creditCode: z.string().nullable(),
  name: z.string().min(1).max(60),
  place: SubjectPlace,
  /** The kinds of place it is (监管一件事), by their ids; the first is what its card is drawn by. */
  bundles: z.array(z.string()).min(1).max(4),
  fields: z.record(FieldKey, FieldValue),
  /** Since when the present operator is known to run it, epoch ms; who ran it before is not kept by name. */
  operatorSince: z.int().nullable(),
  closedAt: z.int().nullable(),
  mergedInto: SubjectId.nullable(),
  openedAt: z.int(),
  changedAt: z.int(),
});
export type InspectedSubject = z.infer<typeof InspectedSubject>;

/** What changed of a file, append-only: of a private field only that it changed, never what to. */
export const SubjectEvent = z.strictObject({
  subject: SubjectId,
  version: z.int().min(1),
  at: z.int(),
  by: z.string(),
  openId: OpenId.nullable(),
  from: Source,
  what: z.enum(['opened', 'fields', 'renamed', 'operator', 'closed', 'opened-again', 'merged', 'took-in', 'erased']),
  /** What was set: the field with its value, a private one without. */
  set: z.record(z.string(), z.string().nullable()),
});
export type SubjectEvent = z.infer<typeof SubjectEvent>;
