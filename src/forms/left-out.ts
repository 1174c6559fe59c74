import type { Field } from './field.ts';
import { allPicked, dayIn, type Values, wordsIn } from './values.ts';

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether nothing that can be taken stands in a field. */
function isEmpty(field: Field, values: Values): boolean {
  const value = values[field.name];
  switch (field.kind) {
    case 'line':
    case 'text':
      return wordsIn(value) === '';
    case 'date':
      return !A_DAY.test(dayIn(value));
    case 'choice':
    case 'choices':
      return !allPicked(value).some((picked) => field.options.some((one) => one.value === picked));
    case 'people':
      return !allPicked(value).some((picked) => field.openIds.some((one) => one === picked));
    case 'check':
      return false;
  }
}

/** What somebody reads whose form lacks something or says too much: a sentence a field, each once; undefined where all is there. */
export function leftOut(fields: readonly Field[], values: Values): string | undefined {
  const sentences = fields.flatMap((field) => {
    const isWritten = field.kind === 'line' || field.kind === 'text';
    if (isWritten && field.max && wordsIn(values[field.name]).length > field.max)
      return `「${field.label}」太长了，最多 ${field.max} 个字`;
    return field.required && isEmpty(field, values) ? field.missing : [];
  });
  return sentences.length > 0 ? `${[...new Set(sentences)].join('；')}，再提交。` : undefined;
}
