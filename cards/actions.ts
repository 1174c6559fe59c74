import * as z from 'zod';

const id = z.string().min(1).max(64);

/** What is wrong with an answer, as the 不对 buttons offer it. */
export const CORRECTIONS = {
  department: '部门不对',
  boundary: '边界不清',
  outdated: '内容过时',
  several: '要多个部门',
  other: '问的不是这个',
} as const;
export type Correction = keyof typeof CORRECTIONS;

/** The pages of the roster that show in place of one another. */
export const ROSTER_PAGES = [
  'home',
  'add',
  'role',
  'person',
  'departments',
  'department',
  'communities',
  'community',
  'log',
  'dead-letters',
  'template',
] as const;
export const ROSTER_FORMS = ['grant', 'shift', 'duty-chat', 'hours', 'estate', 'patrol', 'erase'] as const;
export const ROSTER_CHANGES = [
  'remove-grant',
  'remove-shift',
  'remove-estate',
  'remove-patrol',
  'clear-duty-chat',
  'usual-hours',
  'leave',
  'come-back',
  'send-again',
] as const;
export type RosterPage = (typeof ROSTER_PAGES)[number];
export type RosterForm = (typeof ROSTER_FORMS)[number];
export type RosterChangeName = (typeof ROSTER_CHANGES)[number];

/** Every button's value: an action's name and the ids it acts on. Parsed again on the server at each click. */
export const Action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ask-example'), example: z.int().min(0).max(9) }),
  /** With a hash, the version a case was opened under. */
  z.strictObject({ do: z.literal('show-matter'), matter: id, hash: id.optional() }),
  z.strictObject({ do: z.literal('choose'), question: id, matter: id }),
  z.strictObject({ do: z.literal('none-of-these'), question: id }),
  z.strictObject({
    do: z.literal('correct'),
    question: id.optional(),
    matter: id,
    reason: z.enum(Object.keys(CORRECTIONS) as Correction[]),
  }),
  z.strictObject({ do: z.literal('browse'), category: id.optional() }),
  /** A change of a case that needs no words; `v` is the version the card showed. */
  z.strictObject({ do: z.literal('act'), case: id, act: id, v: z.int() }),
  /** Opens the form of a change that needs words, in the presser's own chat. */
  z.strictObject({ do: z.literal('form'), case: id, act: id, v: z.int() }),
  z.strictObject({ do: z.literal('submit'), draft: id }),
  z.strictObject({ do: z.literal('report-anyway'), draft: id }),
  z.strictObject({ do: z.literal('follow-instead'), draft: id, case: id }),
  z.strictObject({ do: z.literal('see-case'), case: id }),
  z.strictObject({ do: z.literal('timeline'), case: id }),
  z.strictObject({ do: z.literal('phone'), case: id }),
  /** A list sent to the presser's own chat, from a card that others see too. */
  z.strictObject({ do: z.literal('my-list'), list: z.enum(['todo', 'desk']) }),
  z.strictObject({
    do: z.literal('list'),
    list: z.enum(['mine', 'todo', 'desk', 'station']),
    shelf: id.optional(),
    page: z.int().min(0),
  }),
  z.strictObject({ do: z.literal('report'), question: id.optional(), matter: id.optional() }),
  z.strictObject({ do: z.literal('settle'), question: id.optional(), matter: id }),
  /** Another page of the roster, in place; `of` is what it is about. */
  z.strictObject({
    do: z.literal('roster'),
    page: z.enum(ROSTER_PAGES),
    of: id.optional(),
    n: z.int().min(0).optional(),
  }),
  /** Opens a form of the roster; `n` is which hundred of the people it offers. */
  z.strictObject({
    do: z.literal('roster-form'),
    form: z.enum(ROSTER_FORMS),
    of: id.optional(),
    n: z.int().min(0).optional(),
  }),
  z.strictObject({ do: z.literal('roster-submit'), draft: id }),
  /** A change of the roster that needs no words; `back` and `n` say which page to show after it. */
  z.strictObject({
    do: z.literal('roster-change'),
    change: z.enum(ROSTER_CHANGES),
    of: id,
    back: z.enum(ROSTER_PAGES).optional(),
    n: z.int().min(0).optional(),
  }),
  /** What somebody spoke of as a council's task: given, or opened as a form. */
  z.strictObject({ do: z.literal('task-draft'), draft: id, how: z.enum(['confirm', 'change']) }),
  z.strictObject({ do: z.literal('task-done'), case: id, task: id, v: z.int() }),
  z.strictObject({ do: z.literal('council-end'), council: id, how: z.enum(['rename', 'dissolve']) }),
  /** After a whistle: how a department came, or whether it was warranted. */
  z.strictObject({
    do: z.literal('rate'),
    council: id,
    department: id.optional(),
    value: z.enum(['prompt', 'late', 'absent', 'yes', 'no']),
  }),
  z.strictObject({ do: z.literal('ask-registration') }),
  z.strictObject({ do: z.literal('self-check') }),
]);
export type Action = z.infer<typeof Action>;
