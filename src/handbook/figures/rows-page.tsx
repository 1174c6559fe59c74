import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import type { PageAsked } from '../../bot/figures/page-scope.ts';
import type { RowsBehind } from '../../bot/figures/rows-behind.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { STATE_WORDS } from '../../cases/record/state.ts';
import { type RowPart, standingWords } from '../../figures/behind.ts';
import { redact } from '../../redaction/redact.ts';
import { rowsHref } from './address.ts';
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
export function RowsPage({ office, asked, called, words, behind: { scope, rows, after }, nameOf }: Props) {
  return (
    <RowsFrame {...{ office, asked, whose: scope.whose, called, words }}>
      {rows.length === 0 && <p>{after ? '这一段里没有，请接着看。' : '没有您能看的。'}</p>}
      <ul class="case-rows">
        {rows.map((row) => (
          <Row {...row} words={words} nameOf={nameOf} />
        ))}
      </ul>
      {after && (
        <p>
          <a class="button" href={rowsHref(asked, words.id, asked.part, after)}>
            接着看
          </a>
        </p>
      )}
      <p class="note">只列您能看的。在飞书里把编号发给机器人，看整件事。</p>
    </RowsFrame>
  );
}

type RowProps = RowsBehind['rows'][number] & Pick<Props, 'words' | 'nameOf'>;

function Row({ c, standing, words, nameOf }: RowProps) {
  const where = [c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' ');
  const steps = [
    `上报 ${dayOf(c.times.opened)}`,
    c.times.closed === null ? undefined : `办结 ${dayOf(c.times.closed)}`,
    c.lead ? nameOf(c.lead.department) : undefined,
  ].filter(Boolean);
  return (
    <li>
      <span>
        <strong>{c.id}</strong> {redact(c.title)}
      </span>
      <span>
        {c.urgent && <span class="tag urgent">紧急</span>}
        <span class="tag">{STATE_WORDS[c.state]}</span>
        {words.kind === '占比' && <span class="tag plain">{standingWords(standing, words)}</span>}
      </span>
      <small>{redact(where)}</small>
      <small>{steps.join('　')}</small>
    </li>
  );
}
