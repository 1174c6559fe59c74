import type { InspectionAsk } from '../../../inspections/ask.ts';
import type { FormOf, Opened, ShownForm, Submitted } from './form.ts';
import { importForm } from './import-form.ts';
import { planNewForm, planReviseForm } from './plan-forms.ts';
import { cancelForm, returnForm, sendForm, submitForm, urgentForm } from './plan-step-forms.ts';
import { closeForm, mergeForm } from './subject-ends.ts';
import { editForm, newForm } from './subject-forms.ts';

type Name = InspectionAsk['form'];
type AskIn<Form extends Name> = { [One in Form]: { form: One } & Extract<InspectionAsk, { form: One }> }[Form];

const FORMS: { [Form in Name]: FormOf<AskIn<Form>> } = {
  'subject-new': newForm,
  'subject-edit': editForm,
  'subject-close': closeForm,
  'subject-merge': mergeForm,
  'subject-import': importForm,
  'plan-new': planNewForm,
  'plan-revise': planReviseForm,
  'plan-submit': submitForm,
  'plan-return': returnForm,
  'plan-send': sendForm,
  'plan-urgent': urgentForm,
  'plan-cancel': cancelForm,
};

const formOf = <Form extends Name>(ask: AskIn<Form>): FormOf<AskIn<Form>> => FORMS[ask.form];

/** What an open form shows; undefined where what it is about is gone. */
export const shownForm = async <Form extends Name>(ask: AskIn<Form>, opened: Opened): Promise<ShownForm | undefined> =>
  formOf(ask).shown(ask, opened);

/** What a submitted form comes to. */
export const submittedForm = <Form extends Name>(ask: AskIn<Form>, submitted: Submitted) =>
  formOf(ask).submit(ask, submitted);
