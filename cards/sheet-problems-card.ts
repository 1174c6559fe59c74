import { cutTo } from '../src/forms/cut-to.ts';
import { type Card, card, items, note, quote, text } from './elements.ts';
import { escapeMarkdown } from './escape.ts';

/** What is wrong in a workbook, as far as it is known where. */
type SheetProblem = { sheet: string; row?: number | undefined; column?: string | undefined; words: string };

/** Lines a card shows, and the bytes they may take of its 30 KB however they escape. */
const MOST_LINES = 60;
const MOST_BYTES = 20_000;

/** As many problems as a card holds, one a line; what somebody wrote as a name is cut where a workbook would cut it. */
function linesOf(problems: readonly SheetProblem[]): string[] {
  const lines = problems.slice(0, MOST_LINES).map(({ sheet, row, column, words }) => {
    const where = [`「${cutTo(sheet, 31)}」`, row && `第 ${row} 行`, column && `「${cutTo(column, 20)}」`];
    return `${where.filter(Boolean).join('')}：${cutTo(words, 100)}`;
  });
  let left = MOST_BYTES;
  return lines.filter((line) => {
    left -= new TextEncoder().encode(escapeMarkdown(line)).length;
    return left > 0;
  });
}

/** What is wrong with a workbook that was sent, cell by cell; nothing was changed. */
export function sheetProblemsCard(title: string, fileName: string, problems: readonly SheetProblem[]): Card {
  const lines = linesOf(problems);
  return card(
    { title, subtitle: `${problems.length} 处`, tone: 'warning' },
    quote(fileName, 100),
    items(lines),
    problems.length > lines.length ? note(`只列前 ${lines.length} 处，改好再发会列出其余的。`) : undefined,
    text('改好后把整个文件再发一次。'),
  );
}
