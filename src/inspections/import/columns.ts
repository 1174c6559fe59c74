import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import { type FileField, fieldsOf, shortLabel } from '../subjects/archive.ts';

/** A column of a workbook of files: its header, whether each row needs it, what goes in, and the field it fills. */
export type Column = {
  name: string;
  required: boolean;
  help: string;
  fills: 'creditCode' | 'name' | 'detail' | 'community' | 'value' | 'until';
  field?: FileField | undefined;
};

const OWN: readonly Column[] = [
  { name: '店名', required: true, help: '招牌或执照上的名字；出租房写户名，如 河渚苑3-401', fills: 'name' },
  { name: '门牌', required: true, help: '如 河渚街12号', fills: 'detail' },
  { name: '统一社会信用代码', required: false, help: '18 位，有执照的都填', fills: 'creditCode' },
  { name: '社区', required: false, help: '社区名', fills: 'community' },
];

const KIND_HELP: Record<FileField['kind'], string> = {
  text: '文字',
  date: '日子，如 2026-06-30',
  number: '数字',
  choice: '照写其中一个',
  person: '姓名和电话；单独放，到时候删掉',
  place: '地址',
  file: '证号',
  ref: '',
};

/** The columns of the sheet of a kind of place: what every file has, then its own fields, each that ends with its day. */
export const headersOf = (bundle: Bundle): Column[] => [
  ...OWN,
  ...fieldsOf(bundle).flatMap((field): Column[] => {
    const name = shortLabel(field);
    const help = field.choices ? `写：${field.choices.join('、')}` : KIND_HELP[field.kind];
    return [
      { name, required: false, help, fills: 'value', field },
      ...(field.expires
        ? [{ name: `${name}到期`, required: false, help: '如 2027-06-30', fills: 'until' as const, field }]
        : []),
    ];
  }),
];
