import * as z from 'zod';
import type { Catalogue, Published } from '../../../../catalogue/catalogue.ts';
import type { Edit, MatterField } from '../../../../catalogue/edit/edit.ts';
import type { Field } from '../../../forms/field.ts';
import { type Values, wordsIn } from '../../../forms/values.ts';

/** One short change: what its form asks, and the edits that come of what was filled in, or what is missing. */
export type ShortForm = {
  fields(matter: Published, list: Catalogue): Field[];
  edits(values: Values, matter: Published, list: Catalogue): Edit[] | string;
};

/** A select lists a hundred at the most. */
export const A_PICKER = 100;
/** What is said where a form was sent back as it was. */
export const SAME = '和现在一样，没有改动';

/** Checked again by the schema of the matter when the edit is applied. */
const json = (value: unknown) => z.json().parse(value ?? null);

/** One field of a matter as it was and as it is to be. */
export const set = (matter: Published, field: MatterField, is: unknown): Edit => ({
  do: 'set',
  matter: matter.id,
  field,
  was: json(matter[field]),
  is: json(is),
});

/** The answer in one sentence, as it is now. */
export const summaryField = ({ summary }: Published): Field => ({
  kind: 'text',
  name: 'summary',
  label: '一句话答案（要写到主责部门）',
  placeholder: '谁主责、去哪里、怎么办，一句话',
  missing: '请写一句话答案，要写到主责部门',
  required: true,
  preset: summary,
  max: 140,
});

/** The summary names who leads: where that changes it is written with it. */
export const summarised = (values: Values, matter: Published): Edit[] => {
  const summary = wordsIn(values.summary);
  return summary && summary !== matter.summary ? [set(matter, 'summary', summary)] : [];
};
