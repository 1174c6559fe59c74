import { deskCard } from '../../../../cards/list/desk-card.ts';
import { citedLaws } from '../../../list/cited-laws.ts';
import { WINDOW } from '../../../list/waiting/shown.ts';
import { onlyWith } from '../../core/only-with.ts';
import type { ViewOf } from '../../ports/views.ts';
import type { World } from '../../ports/world.ts';
import { dueReviews } from '../review/due-reviews.ts';
import { readDesk, withWords } from './read-desk.ts';

/** The matters that cite what nobody has the text of. */
const unseenIn = ({ catalogue }: Pick<World, 'catalogue'>): string[] =>
  catalogue.matters.flatMap(({ id, status, basis }) =>
    status === '在用' && basis.some((one) => 'localText' in one) ? [id] : [],
  );

/** 清单台, for whoever looks after the list. */
export const drawDesk = onlyWith<ViewOf<'list-desk'>>(
  () => 'publishMatter',
  async ({ page }, _roster, world) => {
    const [{ shown }, opinions, { open, right }] = await Promise.all([
      readDesk(world),
      world.store.openOpinions(),
      dueReviews(world),
    ]);
    const from = Math.min(page, Math.max(0, Math.ceil(shown.length / WINDOW.page) - 1)) * WINDOW.page;
    const clusters = await withWords(shown.slice(from, from + WINDOW.page), world);
    const pages = Math.ceil(shown.length / WINDOW.page);
    const { catalogue } = world;
    return {
      card: deskCard({
        clusters,
        page: from / WINDOW.page,
        pages,
        opinions,
        due: open.map(({ id }) => id),
        right: right.map(({ id }) => id),
        unseen: unseenIn(world),
        laws: citedLaws(catalogue),
        unlearned: world.unlearned,
        catalogue,
      }),
    };
  },
);
