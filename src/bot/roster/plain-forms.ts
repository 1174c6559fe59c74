import type { RosterAsk } from '../ports/roster-drafts.ts';
import { certificateForm } from './form-certificate.ts';
import { dutyChatForm, estateForm, hoursForm } from './form-offices.ts';
import { grantForm, patrolForm, shiftForm } from './form-people.ts';
import type { RosterFormOf } from './forms.ts';

/** The forms that only change the roster; an erasure and a workbook are more than that. */
type PlainForm = Exclude<RosterAsk['form'], 'erase' | 'import' | 'asked'>;
type AskIn<Form extends PlainForm> = { [One in Form]: { form: One } & Extract<RosterAsk, { form: One }> }[Form];
export type PlainAsk = AskIn<PlainForm>;

const FORMS: { [Form in PlainForm]: RosterFormOf<AskIn<Form>> } = {
  grant: grantForm,
  shift: shiftForm,
  patrol: patrolForm,
  certificate: certificateForm,
  'duty-chat': dutyChatForm,
  hours: hoursForm,
  estate: estateForm,
};

/** Whether a form is one of the table. */
export const isPlain = (ask: RosterAsk): ask is PlainAsk => Object.hasOwn(FORMS, ask.form);

/** The form of what is asked. */
export const plainForm = <Form extends PlainForm>(ask: AskIn<Form>): RosterFormOf<AskIn<Form>> => FORMS[ask.form];
