import { eq } from 'drizzle-orm';
import type { CouncilChange } from '../../bot/ports/council.ts';
import type { Writers } from '../core/subject.ts';
import { councilRatings, councils } from './tables.ts';

/** The statements that write how far a whistle's group has come. */
export const changes: Writers<CouncilChange> = {
  council(db, { record: { added, failures, ...record }, at }) {
    const lists = { added: JSON.stringify(added), failures: JSON.stringify(failures) };
    const row = { ...record, ...lists, begunAt: at, changedAt: at };
    return [db.insert(councils).values(row).onConflictDoNothing()];
  },
  'council-moved'(db, { id, set: { added, failures, ...rest }, at }) {
    const set = {
      ...rest,
      ...(added ? { added: JSON.stringify(added) } : {}),
      ...(failures ? { failures: JSON.stringify(failures) } : {}),
      changedAt: at,
    };
    return [db.update(councils).set(set).where(eq(councils.id, id))];
  },
  'council-wish': (db, { id, wish, at }) => [
    db.update(councils).set({ wish, changedAt: at }).where(eq(councils.id, id)),
  ],
  'council-rated'(db, { rating }) {
    const { value, by, at } = rating;
    const target = [councilRatings.caseId, councilRatings.round, councilRatings.department, councilRatings.about];
    const insert = db.insert(councilRatings).values(rating);
    return [insert.onConflictDoUpdate({ target, set: { value, by, at } })];
  },
};
