import { deskCard } from '../../../../cards/list/desk-card.ts';
import { DAY_MS, dayOf } from '../../../cases/calendar/calendar.ts';
import { WINDOW } from '../../../list/waiting/shown.ts';
import { onlyWith } from '../../core/only-with.ts';
import type { ViewOf } from '../../ports/views.ts';
import type { World } from '../../ports/world.ts';
import { readDesk, withWords } from './read-desk.ts';

/** A matter is looked over within so many days before its date. */
const AHEAD = 30;

/** What else waits, by the list itself: reviews, and citations whose text nobody has. */
export function listDuties({ catalogue, now }: Pick<World, 'catalogue' | 'now'>): { due: string[]; unseen: string[] } {
  const until = dayOf(now() + AHEAD * DAY_MS);
  const inUse = catalogue.matters.filter(({ status }) => status === '在用');
  const due = inUse.filter(({ reviewBy }) => reviewBy <= until).sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1));
  const unseen = inUse.filter(({ basis }) => basis.some((one) => 'localText' in one));
  return { due: due.map(({ id }) => id), unseen: unseen.map(({ id }) => id) };
}

/** 清单台, for whoever looks after the list. */
export const drawDesk = onlyWith<ViewOf<'list-desk'>>(
  () => 'publishMatter',
  async ({ page }, _roster, world) => {
    const [{ shown }, opinions] = await Promise.all([readDesk(world), world.store.openOpinions()]);
    const from = Math.min(page, Math.max(0, Math.ceil(shown.length / WINDOW.page) - 1)) * WINDOW.page;
    const clusters = await withWords(shown.slice(from, from + WINDOW.page), world);
    const pages = Math.ceil(shown.length / WINDOW.page);
    const { catalogue } = world;
    return {
      card: deskCard({ clusters, page: from / WINDOW.page, pages, opinions, ...listDuties(world), catalogue }),
    };
  },
);
