import type { Field } from '../../forms/field.ts';

type Issue = { path: PropertyKey[]; code: string };

/** The field that fills this place of a command, by its whole path first: 「反映人电话」 is a part of what it fills. */
const fieldAt = (path: readonly PropertyKey[], fields: readonly Field[]): Field | undefined => {
  const filled = ({ fills, name }: Field) => fills ?? name;
  const whole = path.join('.');
  return fields.find((one) => filled(one) === whole) ?? fields.find((one) => filled(one) === path[0]);
};

/** What somebody reads whose form cannot be taken: the sentence of each field that is wrong, each once. */
export function whatIsMissing(issues: readonly Issue[], fields: readonly Field[]): string {
  const sentences = issues.map(({ path, code }) => {
    const field = fieldAt(path, fields);
    if (field && code === 'too_big') return `「${field.label}」太长了，请缩短`;
    return field?.missing ?? (field ? `「${field.label}」没有填好` : '这张表单没有填全，请重新打开再填');
  });
  return `${[...new Set(sentences)].join('；')}，再提交。`;
}
