import type { DraftId } from '../../src/brands.ts';
import { type RosterColumn, SHEETS } from '../../src/roster/import/columns.ts';
import type { SheetProblem } from '../../src/roster/import/table.ts';
import { button, type Card, card, facts, items, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { sheetProblemsCard } from '../sheet-problems-card.ts';
import { home } from './rows.ts';

/** 名册模板: which sheets and columns a workbook has. */
export function templateCard(): Card {
  const sheets: [string, readonly RosterColumn[]][] = Object.entries(SHEETS);
  return card(
    { title: '名册模板', subtitle: '做一个 .xlsx，发给我', tone: 'ask' },
    text('表名和第一行照下面写，六张表可以只做要用的几张。**粗体**的列每行都要填。'),
    sheets.map(([sheet, columns]) =>
      text(
        [
          `**「${sheet}」表**`,
          ...columns.map(({ name, required, help }) => `- ${required ? `**${name}**` : name}：${escapeMarkdown(help)}`),
        ].join('\n'),
      ),
    ),
    items([
      '表里写到的人，角色以表为准；写到的部门，班次以表为准；没写到的都不动',
      '不要用公式，不要合并单元格；不超过 5 MB、2 万格',
      '发来先给您看会改什么，点「确认导入」才生效',
    ]),
    home,
  );
}

/** What is wrong with a workbook, cell by cell; nothing was changed. */
export const importProblemsCard = (fileName: string, problems: SheetProblem[]): Card =>
  sheetProblemsCard('表格有问题，没有导入', fileName, problems);

export type PreviewShown = {
  draft: DraftId;
  fileName: string;
  rows: [label: string, value: string][];
  /** Roles that go, in words; the admin should not be surprised by them. */
  removed: string[];
};

/** What a workbook will change, before it does. */
export function importPreviewCard({ draft, fileName, rows, removed }: PreviewShown): Card {
  return card(
    { title: '会改这些，确认吗？', subtitle: '还没有导入', tone: 'ask' },
    quote(fileName, 100),
    rows.length > 0 ? facts(rows) : text('和现在的名册一样，没有要改的。'),
    removed.length > 0 ? text('**会去掉的角色**') : undefined,
    removed.length > 0
      ? items([...removed.slice(0, 20), ...(removed.length > 20 ? [`……共 ${removed.length} 个`] : [])])
      : undefined,
    stack(button('确认导入', { do: 'roster-submit', draft }, 'primary')),
    note('不导入就不用点。全部写入，或者一条也不写。'),
  );
}
