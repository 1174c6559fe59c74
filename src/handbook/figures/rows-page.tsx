import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { PageAsked } from '../../bot/figures/page-scope.ts';
import type { RowsBehind } from '../../bot/figures/rows-behind.ts';
import { type RowPart, standingWords, unseenSaid } from '../../figures/behind.ts';
import { rowsHref } from './address.ts';
import { CaseRow, ONLY_SEEN } from './case-row.tsx';
import { RowsFrame } from './rows-frame.tsx';

type Props = {
  office: string;
  asked: PageAsked & { part: RowPart };
  called: string;
  words: FigureWords;
  behind: RowsBehind;
  nameOf(department: string): string;
};

/** The cases behind a figure: no phone, and nobody who reported or is complained of. */
export function RowsPage({ office, asked, called, words, behind: { scope, rows, unseen, after }, nameOf }: Props) {
  const more = unseenSaid(unseen, words);
  return (
    <RowsFrame {...{ office, asked, whose: scope.whose, called, words }}>
      {rows.length === 0 && <p>{after ? '这一段里没有，请接着看。' : '没有您能看的。'}</p>}
      <ul class="case-rows">
        {rows.map((row) => (
          <CaseRow
            c={row.c}
            standing={words.kind === '占比' ? standingWords(row.standing, words) : undefined}
            nameOf={nameOf}
          />
        ))}
      </ul>
      {more && <p>{more}</p>}
      {after && (
        <p>
          <a class="button" href={rowsHref(asked, words.id, asked.part, after)}>
            接着看
          </a>
        </p>
      )}
      <p class="note">{ONLY_SEEN}</p>
    </RowsFrame>
  );
}
