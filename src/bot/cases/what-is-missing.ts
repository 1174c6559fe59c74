import type { Field } from '../../forms/field.ts';

type Issue = { path: PropertyKey[]; code: string };

/** What somebody reads whose form cannot be taken: the sentence of each field that is wrong, each once. */
export function whatIsMissing(issues: readonly Issue[], fields: readonly Field[]): string {
  const sentences = issues.map(({ path: [name], code }) => {
    const field = fields.find((one) => (one.fills ?? one.name) === name);
    if (field && code === 'too_big') return `「${field.label}」太长了，请缩短`;
    return field?.missing ?? (field ? `「${field.label}」没有填好` : '这张表单没有填全，请重新打开再填');
  });
  return `${[...new Set(sentences)].join('；')}，再提交。`;
}
