import type { DraftId } from '../../src/brands.ts';
import type { RowProblem } from '../../src/inspections/import/rows.ts';
import { button, type Card, card, facts, items, note, quote, stack, text } from '../elements.ts';
import { sheetProblemsCard } from '../sheet-problems-card.ts';

/** What is wrong with a workbook of files, cell by cell; nothing was changed. */
export const subjectProblemsCard = (fileName: string, problems: readonly RowProblem[]): Card =>
  sheetProblemsCard('档案表格有问题，没有导入', fileName, problems);

export type SubjectPreview = {
  draft: DraftId;
  fileName: string;
  fresh: readonly string[];
  changed: readonly string[];
  same: number;
};

const some = (names: readonly string[]) =>
  `${names.slice(0, 8).join('、')}${names.length > 8 ? ` 等 ${names.length} 家` : ''}`;

/** What a workbook of files will change, before it does. */
export const subjectPreviewCard = ({ draft, fileName, fresh, changed, same }: SubjectPreview): Card =>
  card(
    { title: '会改这些档案，确认吗？', subtitle: '还没有导入', tone: 'ask' },
    quote(fileName, 100),
    facts([
      ['新建', fresh.length > 0 ? `${fresh.length} 家` : undefined],
      ['更新', changed.length > 0 ? `${changed.length} 家` : undefined],
      ['一样的', same > 0 ? `${same} 家` : undefined],
    ]),
    fresh.length + changed.length === 0 ? text('和现在的档案一样，没有要改的。') : undefined,
    fresh.length > 0 ? items([`新建：${some(fresh)}`]) : undefined,
    changed.length > 0 ? items([`更新：${some(changed)}`]) : undefined,
    fresh.length + changed.length > 0
      ? stack(button('确认导入', { do: 'inspection-submit', draft }, 'primary'))
      : undefined,
    note('不导入就不用点。全部写入，或者一条也不写。'),
  );
