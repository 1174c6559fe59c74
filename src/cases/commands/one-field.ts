import { wordsIn } from '../../forms/values.ts';
import type { CommandForm } from './asking.ts';

/** A form that asks for one text and nothing else. */
export const onlyText = (label: string, placeholder: string, missing: string): CommandForm<{ text: unknown }> => ({
  fields: () => [{ kind: 'text', name: 'text', label, placeholder, missing, required: true }],
  read: (values) => ({ text: wordsIn(values.text) }),
});
