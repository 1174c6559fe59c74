import type { CommandName } from '../../cases/commands/commands.ts';
import { COUNCIL_FORMS } from '../council/forms.ts';
import type { Form } from './form-fields.ts';
import { DESK_FORMS } from './forms-desk.ts';
import { RECORD_FORMS } from './forms-record.ts';
import { WORK_FORMS } from './forms-work.ts';

export type { FormContext, Values } from './form-fields.ts';

/** The forms of the changes that need words. A change without an entry is a plain button. */
export const FORMS: Partial<Record<CommandName, Form>> = {
  ...DESK_FORMS,
  ...WORK_FORMS,
  ...RECORD_FORMS,
  ...COUNCIL_FORMS,
};

/** Which changes want pictures: those sent to the bot while the form is open join it. */
export const WITH_PHOTOS: readonly CommandName[] = [
  'return',
  'feedBack',
  'supportFeedBack',
  'supplement',
  'note',
  'siteCheck',
];
