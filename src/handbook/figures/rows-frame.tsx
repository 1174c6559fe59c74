import type { Child } from 'hono/jsx';
import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { PageAsked } from '../../bot/figures/page-scope.ts';
import { partsOf, type RowPart } from '../../figures/behind.ts';
import { pageHref, rowsHref } from './address.ts';
import { Frame } from './frame.tsx';

type Props = {
  office: string;
  asked: PageAsked & { part: RowPart };
  whose: string;
  called: string;
  words: FigureWords;
  children: Child;
};

/** What stands above the rows behind a figure: which, of whom, of which days, and of which part. */
export function RowsFrame({ office, asked, whose, called, words, children }: Props) {
  const parts = partsOf(words);
  return (
    <Frame title={`${words.name}：是哪几件`} office={office}>
      <h1>{words.name}：是哪几件</h1>
      <p class="note">
        {whose} · {called}　<a href={pageHref(asked)}>回到数</a>
      </p>
      <p>
        {words.counts}
        {words.of && ` ÷ ${words.of}`}
      </p>
      {parts.length > 1 && (
        <nav class="jump" aria-label="哪一些">
          {parts.map(([part, name]) => (
            <a href={rowsHref(asked, words.id, part)} aria-current={part === asked.part ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
      {children}
    </Frame>
  );
}
