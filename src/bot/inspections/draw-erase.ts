import { subjectEraseCard } from '../../../cards/inspections/erase-card.ts';
import { onlyWith } from '../core/only-with.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';

/** What an erasure takes away, for whoever keeps the roster. */
export const drawSubjectErase = onlyWith<ViewOf<'subject-erase-offer'>>(
  () => 'manageRoster',
  async ({ subject }, _, world): Promise<Drawn> => {
    const found = await world.store.subject(subject);
    return found ? { card: subjectEraseCard(found) } : { words: '找不到这份档案，请发「查 店名」看编号。' };
  },
);
