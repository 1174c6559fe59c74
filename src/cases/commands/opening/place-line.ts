import type { Place } from '../../record/case.ts';
import type { Told } from '../../told/line.ts';

/** Where it is: community, estate and the words for the spot. */
export const placed: Told<Place> = {
  label: '地点',
  say: ({ community, estate, detail }) => [community, estate, detail].filter(Boolean).join(' '),
};
