import type { Receipt } from '../../exchange/receipts.ts';
import type { Field } from '../../forms/field.ts';

/** What is asked of an answer that is written anew. `hasAddress`: pictures can be fetched from here. */
export const answerFields = ({ says }: Receipt, hasAddress: boolean): Field[] => [
  {
    kind: 'text',
    name: 'text',
    label: '答复对方的话',
    placeholder: '对方系统里的人和反映人会看到',
    required: true,
    missing: '请写答复对方的话',
    max: 1000,
    preset: says.text,
  },
  ...(hasAddress && says.photos.length > 0
    ? [{ kind: 'check' as const, name: 'photos', label: `带上 ${says.photos.length} 张照片`, preset: false }]
    : []),
];
