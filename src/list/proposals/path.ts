import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Matter } from '../../../catalogue/schema.ts';
import { type Changed, changedMatters, partsOf } from './changed-parts.ts';
import { isTypo, NEEDS } from './steps.ts';

/** Whether the keeper may publish the change from one list to the other alone, or every step is needed. */
export function pathBetween(before: CompiledCatalogue, after: CompiledCatalogue): 'keeper' | 'all' {
  const sameOffices = JSON.stringify(before.departments) === JSON.stringify(after.departments);
  const sameGroups = JSON.stringify(before.boundaries) === JSON.stringify(after.boundaries);
  const plain = changedMatters(before, after).every((one) => partsOf(one).every((part) => isPlain(one, part)));
  return sameOffices && sameGroups && onlyWords(before, after) && plain ? 'keeper' : 'all';
}

function isPlain({ before, after }: Changed, part: keyof Matter): boolean {
  if (!before || !after) return false;
  if (NEEDS[part] === 'alone') return true;
  return NEEDS[part] === 'typo' && isTypo(JSON.stringify(before[part]), JSON.stringify(after[part]));
}

/** Of the referrals nothing but what people say. */
function onlyWords(before: CompiledCatalogue, after: CompiledCatalogue): boolean {
  const bare = (list: CompiledCatalogue) => JSON.stringify(list.referrals.map(({ sayings: _, ...rest }) => rest));
  return bare(before) === bare(after);
}
