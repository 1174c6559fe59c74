import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { WrittenCell, WrittenSheet } from '../../workbook/write.ts';
import type { SumPart } from '../count.ts';
import { type FigureValue, type FigureValues, NOTHING, percentOf, valueIn, written, writtenWhole } from '../value.ts';
import { broken } from './broken.ts';
import { type ReportTold, reportInWords } from './said.ts';

/** Sums by key: the figures of its columns, and of which of them a name needs enough to be told. */
type BrokenBy = {
  sheet: string;
  of: string;
  figures: readonly FigureId[];
  enoughOf?: readonly FigureId[];
  parts: readonly SumPart[];
  nameOf(key: string): string;
};

/** What a report's workbook has beside what is told of it. */
export type ReportFacts = ReportTold & {
  /** 三率 as one number, and how, where the office has weights for it. */
  combined?: { number: string; how: string } | undefined;
  /** Sums of its days by key, for each breakdown, with what its keys are called. */
  broken: readonly BrokenBy[];
  /** What is late now, and what was sent back. */
  lists: readonly WrittenSheet[];
};

const REST = '其他（少的合在一起）';

/** What each figure means: the first sheet, so that nobody reads a number without it. */
export const meaningSheet = (words: readonly FigureWords[]): WrittenSheet => ({
  name: '口径',
  header: ['指标', '数什么', '在多少里数', '算在哪一天', '不算进去的', '当心'],
  rows: words.map(({ name, counts, of = '', day, leavesOut, note = '' }) => [
    name,
    counts,
    of,
    day,
    leavesOut.map(({ what }) => what).join('；'),
    note,
  ]),
});

/** A report as sheets: 口径 first, all figures beside the days before, broken down, and what is late and was sent back. Pure. */
export function reportSheets(facts: ReportFacts): WrittenSheet[] {
  const { words, values, before, name, combined } = facts;
  return [
    meaningSheet(words),
    {
      name: '汇总',
      header: ['指标', name, '分子', '分母', '百分比（%）', '没算进去的', facts.earlierCalled],
      rows: [
        ...words.map((one) => summary(one, valueIn(values, one.id), valueIn(before, one.id))),
        ...(combined ? [['三率合成', combined.number, '', '', '', combined.how, '']] : []),
      ],
    },
    { name: '小结', header: ['一句一句'], rows: reportInWords(facts).map((sentence) => [sentence]) },
    ...facts.broken.map((one) => brokenSheet(one, words)),
    ...facts.lists,
  ];
}

/** A share as it is told everywhere, anything else as a number that adds up. */
function cellOf(value: FigureValue, kind: FigureWords['kind']): WrittenCell {
  const told = written(value, kind);
  return kind === '占比' || told === NOTHING ? told : Number(told);
}

function summary(words: FigureWords, value: FigureValue, before: FigureValue): WrittenCell[] {
  const out = words.leavesOut.flatMap(({ id, what }) => (value.out[id] ? [`${what} ${value.out[id]}`] : []));
  const percent = words.kind === '占比' ? percentOf(value) : undefined;
  return [
    words.name,
    cellOf(value, words.kind),
    value.n,
    words.kind === '件数' ? '' : value.d,
    percent ?? '',
    out.join('；'),
    before.n + before.d > 0
      ? words.kind === '平均'
        ? writtenWhole(before, words.kind)
        : cellOf(before, words.kind)
      : '',
  ];
}

function brokenSheet({ sheet, of, figures, enoughOf, parts, nameOf }: BrokenBy, words: readonly FigureWords[]) {
  const { named, rest } = broken(parts, enoughOf);
  const shown = words.filter(({ id }) => figures.includes(id));
  const row = (name: string, values: FigureValues) => [
    name,
    ...shown.map(({ id, kind }) => cellOf(valueIn(values, id), kind)),
  ];
  const rows = named.map(({ key, values }) => row(nameOf(key), values));
  return {
    name: sheet,
    header: [of, ...shown.map(({ name }) => name)],
    rows: rest ? [...rows, row(REST, rest)] : rows,
  };
}
