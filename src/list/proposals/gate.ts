import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import { changedMatters } from './changed-parts.ts';

/** So many things people really say must be known of a new matter. */
const SAYINGS = 10;

/** The matters that one list has and the other had not. */
export const newMatters = (before: Catalogue, after: Catalogue): Published[] =>
  changedMatters(before, after).flatMap((one) => (one.before || !one.after ? [] : [one.after]));

/** What a new matter still lacks of the gate (事项准入), a line each; its 说明书 has passed the schema before. */
export const lacksOf = (before: Catalogue, after: Catalogue): string[] =>
  newMatters(before, after).flatMap((matter) => lacks(matter, before).map((why) => `${matter.name}：${why}`));

function lacks({ basis, boundary, sayings, lead }: Published, list: Catalogue): string[] {
  const neighbours = boundary.filter(({ to }) => list.matter(to));
  const taken = sayings.filter((saying) => isSaid(saying, list));
  return [
    ...(basis.some((one) => 'article' in one) ? [] : ['没有写到条的法律依据']),
    ...(list.department(lead.department) ? [] : ['主责部门不在名册里']),
    ...(neighbours.length > 0 ? [] : ['没写和清单里哪一项怎么分清']),
    ...(new Set(sayings).size >= SAYINGS ? [] : [`群众说法要 ${SAYINGS} 句以上，现在 ${new Set(sayings).size} 句`]),
    ...(taken.length > 0 ? [`和别的事项用了一样的说法：${taken.slice(0, 3).join('、')}`] : []),
  ];
}

const isSaid = (saying: string, { matters, referrals }: Catalogue): boolean =>
  [...matters, ...referrals].some((one) => one.sayings.includes(saying));
