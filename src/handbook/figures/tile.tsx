import type { FigureLine } from '../../../cards/figures/figures-card.ts';
import { besideWritten, written, writtenWhole } from '../../figures/value.ts';

/** Where the rows of a figure are: of these days, of those of them that are left out, of the days before; undefined where none are. */
export type RowsIn = (figure: string, which: 'now' | 'out' | 'before') => string | undefined;

const linked = (href: string | undefined, said: string) => (href ? <a href={href}>{said}</a> : said);

/** A figure with what it is counted in, what it was in the days before and what is left out, each number with its rows behind it. */
export function Tile({ line: { words, value, before }, rowsOf }: { line: FigureLine; rowsOf: RowsIn | undefined }) {
  const of = besideWritten(value, words.kind);
  const out = words.leavesOut.filter(({ id }) => value.out[id]);
  return (
    <li>
      <span class="name">{words.name}</span>
      <span class="figure">{linked(rowsOf?.(words.id, 'now'), written(value, words.kind))}</span>
      {of && <small>{of}</small>}
      {before && before.n + before.d > 0 && (
        <small>之前 {linked(rowsOf?.(words.id, 'before'), writtenWhole(before, words.kind))}</small>
      )}
      {out.length > 0 && (
        <small>
          没算进去：
          {out.map(({ id, what }, i) => (
            <>
              {i > 0 && '；'}
              {what} {linked(rowsOf?.(words.id, 'out'), String(value.out[id]))}
            </>
          ))}
        </small>
      )}
    </li>
  );
}
