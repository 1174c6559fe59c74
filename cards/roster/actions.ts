import * as z from 'zod';
import { draftId, id } from '../ids.ts';

/** The pages of the roster that show in place of one another. */
export const RosterPage = z.enum([
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
]);
export type RosterPage = z.infer<typeof RosterPage>;

export const RosterForm = z.enum(['grant', 'shift', 'duty-chat', 'hours', 'estate', 'patrol', 'certificate', 'erase']);
export type RosterForm = z.infer<typeof RosterForm>;

export const RosterChangeName = z.enum([
  'remove-grant',
  'remove-shift',
  'remove-estate',
  'remove-patrol',
  'remove-certificate',
  'clear-duty-chat',
  'usual-hours',
  'leave',
  'come-back',
  'send-again',
]);
export type RosterChangeName = z.infer<typeof RosterChangeName>;

const n = z.int().min(0).optional();

/** What the buttons of the roster's cards ask for. */
export const rosterActions = [
  /** Another page of the roster, in place; `of` is what it is about. */
  z.strictObject({ do: z.literal('roster'), page: RosterPage, of: id.optional(), n }),
  /** Opens a form of the roster; `n` is which hundred of the people it offers. */
  z.strictObject({ do: z.literal('roster-form'), form: RosterForm, of: id.optional(), n }),
  z.strictObject({ do: z.literal('roster-submit'), draft: draftId }),
  /** A change of the roster that needs no words; `back` and `n` say which page to show after it. */
  z.strictObject({
    do: z.literal('roster-change'),
    change: RosterChangeName,
    of: id,
    back: RosterPage.optional(),
    n,
  }),
  z.strictObject({ do: z.literal('ask-registration') }),
  z.strictObject({ do: z.literal('self-check') }),
] as const;
export type RosterAction = z.infer<(typeof rosterActions)[number]>;
