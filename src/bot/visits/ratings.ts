import type { OpenId } from '../../brands.ts';
import { RATINGS_FROM, ratingsTold } from '../../visits/ratings.ts';
import { readRoster } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import type { Shown } from '../core/word.ts';

/** 店家评价: what owners thought of the visits, for whoever leads; nobody reads a single one. */
export const ratings = (openId: OpenId): Shown => ({
  async answer(message, world) {
    const roster = await readRoster(world);
    const reads = roster.grantsOf(openId).some(({ role }) => role === 'leader' || role === 'head');
    const rated = reads ? await world.store.visitRatings() : { n: 0, stars: 0 };
    const words = !reads
      ? '店家评价由带班领导和部门负责人看总数。'
      : `${ratingsTold(rated) ?? `店家评价满 ${RATINGS_FROM} 次才显示总数，免得看得出是谁打的分`}。`;
    return reply(message, { view: 'words', words });
  },
});
