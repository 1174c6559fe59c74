import { complain, type Problem } from '../../problems.ts';
import { SERVICE_NUMBER } from '../../public-numbers.ts';
import type { CatalogueFiles } from '../../read.ts';

/** The emergency numbers and 12345 need no source. */
const NUMBER = new RegExp(String.raw`(?<!\d)(?:${SERVICE_NUMBER})(?!\d)`, 'g');
const KNOWN = new Set(['12345']);

/** Every number a referral gives is one its sources name. */
export function checkNumbers({ referrals }: CatalogueFiles): Problem[] {
  return referrals.value.flatMap(({ reach, tip = '', sources }, i) => {
    const sourced = sources.join(' ');
    const given = [...reach, tip].join(' ').match(NUMBER) ?? [];
    return [...new Set(given)]
      .filter((number) => !KNOWN.has(number) && !sourced.includes(number))
      .map((number) => complain(referrals, [i, 'sources'], `${number} 没有出处：在 sources 写明是谁的公开电话`));
  });
}
