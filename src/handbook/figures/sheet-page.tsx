import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { PageAsked } from '../../bot/figures/page-scope.ts';
import type { DatedPlace } from '../../bot/ports/cases.ts';
import type { RowPart } from '../../figures/behind.ts';
import { rowsHref } from './address.ts';
import { RowsFrame } from './rows-frame.tsx';

export type RowsTable = { header: readonly string[]; rows: readonly (readonly string[])[] };

type Props = {
  office: string;
  asked: PageAsked & { part: RowPart };
  whose: string;
  called: string;
  words: FigureWords;
  sheet: RowsTable;
  after: DatedPlace | undefined;
  note: string;
};

/** The visits or questions behind a figure, a row each. */
export function SheetPage({ sheet: { header, rows }, after, note, ...props }: Props) {
  const { asked, words } = props;
  return (
    <RowsFrame {...props}>
      {rows.length === 0 && <p>{after ? '这一段里没有，请接着看。' : '没有您能看的。'}</p>}
      {rows.length > 0 && (
        <div class="wide">
          <table class="in-words">
            <thead>
              <tr>
                {header.map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...rest]) => (
                <tr>
                  <th scope="row">{first}</th>
                  {rest.map((cell) => (
                    <td>{cell || '—'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {after && (
        <p>
          <a class="button" href={rowsHref(asked, words.id, asked.part, after)}>
            接着看
          </a>
        </p>
      )}
      <p class="note">{note}</p>
    </RowsFrame>
  );
}
