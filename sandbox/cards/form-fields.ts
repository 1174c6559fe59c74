/** The tags of what is filled in or pressed inside a form: each is submitted under its name. */
export const FORM_FIELDS: ReadonlySet<string> = new Set([
  'button',
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'checker',
  'select_img',
]);
