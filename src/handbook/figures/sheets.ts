import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { AlarmRows } from '../../bot/figures/alarm-rows.ts';
import type { FewRows } from '../../bot/figures/few-rows.ts';
import type { QuestionRows } from '../../bot/figures/question-rows.ts';
import type { VisitRows } from '../../bot/figures/visit-rows.ts';
import type { QuestionBehind } from '../../bot/ports/questions.ts';
import { type CountedAs, standingWords } from '../../figures/behind.ts';
import { ALARM_COLUMNS } from '../../figures/report/alarm-sheet.ts';
import { inWords, minuteOf, type TakenColumn } from '../../figures/report/taken.ts';
import { FOUND_COLUMNS, VISIT_COLUMNS } from '../../figures/report/visit-sheet.ts';
import { redact } from '../../redaction/redact.ts';
import type { RowsTable } from './sheet-page.tsx';

type NameOf = (department: string) => string;

/** Records under the heads of their columns, each with how it stands in the figure. */
function sheetOf<Of>(
  columns: readonly TakenColumn<Of>[],
  rows: readonly { one: Of; standing: CountedAs }[],
  words: FigureWords,
  nameOf: NameOf,
): RowsTable {
  const cells = (one: Of) => columns.map(({ kind, of }) => inWords(of(one, nameOf) ?? null, kind));
  const header = columns.map(({ name }) => name);
  return withStanding({ header, rows: rows.map(({ one, standing }) => ({ cells: cells(one), standing })) }, words);
}

/** The same with how each record stands in a share. */
function withStanding(
  { header, rows }: { header: readonly string[]; rows: readonly { cells: string[]; standing: CountedAs }[] },
  words: FigureWords,
): RowsTable {
  if (words.kind === '件数') return { header, rows: rows.map(({ cells }) => cells) };
  return {
    header: [...header, '算成'],
    rows: rows.map(({ cells, standing }) => [...cells, standingWords(standing, words)]),
  };
}

/** The lessons, problems or decisions behind a figure. */
export const fewSheet = (behind: FewRows, words: FigureWords): RowsTable => withStanding(behind, words);

/** The visits behind a figure, or what was found at them. */
export const visitSheet = ({ rows }: VisitRows, ofFound: boolean, words: FigureWords, nameOf: NameOf): RowsTable =>
  ofFound
    ? sheetOf(
        FOUND_COLUMNS,
        rows.flatMap((row) => ('item' in row ? [{ one: row.item, standing: row.standing }] : [])),
        words,
        nameOf,
      )
    : sheetOf(
        VISIT_COLUMNS,
        rows.flatMap((row) => ('visit' in row ? [{ one: row.visit, standing: row.standing }] : [])),
        words,
        nameOf,
      );

/** The alarms behind a figure. */
export const alarmSheet = ({ rows }: AlarmRows, words: FigureWords, nameOf: NameOf): RowsTable =>
  sheetOf(ALARM_COLUMNS, rows, words, nameOf);

const OUTCOMES: Record<QuestionBehind['outcome'], string> = {
  answer: '答了一件',
  ask: '反问了一句',
  candidates: '给了几件选',
  referral: '清单外，说了打哪里',
  'not-listed': '清单里没找到',
  emergency: '险情',
  desk: '交指挥室',
  section: '说明书里的一节',
  several: '几件事，分开答',
  bundle: '监管一件事',
  case: '问的是一件事件',
  service: '街道的服务',
  place: '只说了地方',
};

/** The questions behind a figure: what was said only to whoever looks after the list. */
export const questionSheet = (
  { rows, inWords: said }: QuestionRows,
  words: FigureWords,
  nameOf: (matter: string) => string,
): RowsTable =>
  withStanding(
    {
      header: ['什么时候', '答成什么', '事项', ...(said ? ['问的话'] : [])],
      rows: rows.map(({ at, outcome, matter, words: asked, counted }) => ({
        cells: [
          minuteOf(at),
          OUTCOMES[outcome],
          matter === undefined ? '' : nameOf(matter),
          ...(said ? [redact(asked)] : []),
        ],
        standing: { n: counted ? 1 : 0, d: 1 },
      })),
    },
    words,
  );
