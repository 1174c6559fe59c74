import { type CellPart, type ListColumn, SHEET_NAMES, SHEETS, type SheetName } from './columns.ts';

export const GUIDANCE_TITLE = '填表说明';

const HOW: Record<CellPart['kind'] | 'lines', string> = {
  text: '写文字',
  number: '写数字',
  yes: '写「是」或「否」',
  department: '写部门名称，与「部门」表一致',
  matter: '写事项编号，如 CG04；后面的名称只给人看',
  reference: '写事项编号或部门名称',
  texts: '几个词用顿号隔开',
  departments: '几个部门用顿号隔开',
  authorities: '写「处罚机关」表里的名称，几个用顿号隔开',
  lines: '一行一条，换行按 Alt+Enter',
};

function how(column: ListColumn): string {
  if (column.as !== 'table') return HOW[column.as];
  const parts = column.parts.map(({ name, kind }) => (kind === 'text' ? name : `${name}（${HOW[kind]}）`));
  return `一行一条，各段用竖线隔开：${parts.join(' | ')}。末尾空着的段可以不写`;
}

const EVERY = [
  ['总说', '', '单元格里只写文字和数字，不要写公式，不要合并单元格。日期写成 2026-01-01。'],
  ['总说', '', '文字里本来就有竖线的，前面加反斜杠写成 \\|；本来就有反斜杠的写两个。'],
];
const OF_FILES = [
  [
    '总说',
    '',
    '第一行是表头，不要改。改完存成 .xlsx，运行 npm run catalogue:import -- 文件名；没改的内容在清单里一个字也不动。',
  ],
  ...EVERY,
  ['总说', '', '「事项」表不能增行、删行：新增事项先建文件，停用事项改状态。其他表可以增删行。'],
];
const IN_CHAT = [
  ['总说', '', '第一行是表头，不要改。改完存成 .xlsx，在飞书里发给机器人；没改的内容在清单里一个字也不动。'],
  ...EVERY,
];

/** What a keeper has to know to fill the workbook in, as rows of sheet, column and what to write. */
export const guidanceRows = (sheets: readonly SheetName[] = SHEET_NAMES): string[][] => [
  ...(sheets === SHEET_NAMES ? OF_FILES : IN_CHAT),
  ...sheets
    .map((name) => SHEETS[name])
    .flatMap(({ title, columns }) => columns.map((column: ListColumn) => [title, column.header, how(column)])),
];
