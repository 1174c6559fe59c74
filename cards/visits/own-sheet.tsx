import { OWN_WORDS, toOwner } from '../../src/visits/answers.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { onA4 } from '../on-a4.tsx';
import { OwnHead } from './own-head.tsx';

/** The owner's own list on one sheet, with boxes to tick: it comes back to nobody. */
export const ownPaper = ({ visit, office }: { visit: Visit; office: string }): string =>
  onA4(
    `店家自查 ${visit.id}`,
    <article class="told">
      <OwnHead visit={visit} office={office} />
      <ol class="failed">
        {visit.items.map(({ n, look, how, atOnce, grade }) => (
          <li value={n}>
            <strong>{look}</strong>
            <p>
              {(['ok', 'bad', 'na'] as const).map((one) => `□ ${OWN_WORDS[one]}　`)}
              {how}
            </p>
            {grade === '立即处置' && <p class="note">要改的先这样做：{toOwner(atOnce)}</p>}
          </li>
        ))}
      </ol>
      <p class="foot">这张纸留在店里，不用交回。</p>
    </article>,
  );
