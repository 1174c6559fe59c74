import type { NowRows } from '../../bot/figures/now-rows.ts';
import { OPEN_NOW, type OpenNow } from '../../figures/open-parts.ts';
import { nowHref } from './address.ts';
import { CaseRow, ONLY_SEEN } from './case-row.tsx';
import { Frame } from './frame.tsx';

type Props = { office: string; which: OpenNow; rows: NowRows; nameOf(department: string): string };

/** The cases behind how what is the reader’s stands at this moment. */
export const NowPage = ({ office, which, rows: { whose, cases, unseen, next }, nameOf }: Props) => (
  <Frame title={`现在${OPEN_NOW[which]}的`} office={office}>
    <h1>现在{OPEN_NOW[which]}的</h1>
    <p class="note">
      {whose}　<a href="/figures">回到数</a>
    </p>
    {cases.length === 0 && <p>{next ? '这一段里没有，请接着看。' : '没有您能看的。'}</p>}
    <ul class="case-rows">
      {cases.map((c) => (
        <CaseRow c={c} nameOf={nameOf} />
      ))}
    </ul>
    {unseen > 0 && <p>这里还有 {unseen} 件现在不归您看。</p>}
    {next !== undefined && (
      <p>
        <a class="button" href={nowHref(which, next)}>
          接着看
        </a>
      </p>
    )}
    <p class="note">{ONLY_SEEN}</p>
  </Frame>
);
