import { lawsCard } from '../../../../cards/list/laws-card.ts';
import { citedLaws } from '../../../list/cited-laws.ts';
import { onlyWith } from '../../core/only-with.ts';
import type { ViewOf } from '../../ports/views.ts';

/** So many laws are on a page. */
const PAGE = 5;

/** The laws in doubt and the matters that cite them, for whoever looks after the list. */
export const drawLaws = onlyWith<ViewOf<'list-laws'>>(
  () => 'publishMatter',
  async ({ page }, _roster, { catalogue }) => {
    const laws = citedLaws(catalogue);
    const pages = Math.max(1, Math.ceil(laws.length / PAGE));
    const shown = Math.min(page, pages - 1);
    return { card: lawsCard({ laws: laws.slice(shown * PAGE, (shown + 1) * PAGE), page: shown, pages, catalogue }) };
  },
);
