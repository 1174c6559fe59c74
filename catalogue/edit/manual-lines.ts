import type { CompiledCatalogue } from '../catalogue.ts';
import { writeCell } from '../exchange/cell-text.ts';
import { BOUNDARY_COLUMNS, type ListColumn, MATTER_COLUMNS, PENALTY_COLUMNS } from '../exchange/columns.ts';
import { asJson, getAt, type Json } from '../exchange/json.ts';
import { type Names, namesOf } from '../exchange/names.ts';
import type { Matter } from '../schema.ts';

/** A part of a 说明书 as people read it: what the workbook calls it, and its lines. */
export type PartLines = { part: string; lines: string[] };

const names = new WeakMap<CompiledCatalogue, Names>();

/** Departments, authorities and matters by the names they have in a list. */
export function namesIn(list: CompiledCatalogue): Names {
  const made = names.get(list) ?? namesOf(list.departments, list.matters, list.authorities);
  names.set(list, made);
  return made;
}

/** Each item as its cells side by side, none that is empty; `said`: the word before each cell. */
const rowsOf = (
  columns: readonly ListColumn[],
  items: Json | undefined,
  called: Names,
  { said = [], joint = '　' }: { said?: readonly string[]; joint?: string } = {},
): string[] =>
  (Array.isArray(items) ? items : []).map((item) =>
    columns
      .map((column, at) => {
        const cell = writeCell(column, getAt(item, column.path), called);
        return cell && `${said[at] ?? ''}${cell}`;
      })
      .filter((cell) => cell !== '')
      .join(joint),
  );

/** A boundary as it is said aloud: 狗咬了人；看人有没有被咬伤；归 ZA12 犬只伤人与烈性犬. */
const EDGE = { said: ['', '看', '归 '], joint: '；' };

/** Every part of a 说明书 in words, in the workbook's order. */
export function manualLines(matter: Matter, called: Names): PartLines[] {
  const content = asJson(matter);
  const cells = MATTER_COLUMNS.map((column) => ({
    part: column.header,
    lines: writeCell(column, getAt(content, column.path), called)
      .split('\n')
      .filter((line) => line !== ''),
  }));
  return [
    ...cells,
    { part: '职责边界', lines: rowsOf(BOUNDARY_COLUMNS.slice(1), getAt(content, ['boundary']), called, EDGE) },
    { part: '罚则', lines: rowsOf(PENALTY_COLUMNS.slice(1), getAt(content, ['penalty']), called) },
    { part: '群众说法', lines: matter.sayings },
  ];
}
