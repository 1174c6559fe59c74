import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Matter } from '../../schema.ts';

/** A fine that waits until somebody does not do what he was told, by what its row says before the first fine. */
const WAITS = /逾期|拒不|不改|期满|仍|到期|屡|责令[^，；]*后|不听|未能制止|警告后/;
const FINES = /罚|拘留/;
const CRIME = /有期徒刑|拘役|死刑/;
/** What is said to whoever is at the door as if nothing came of it once he mends it. */
const ONLY_IF = /(?<!警告了[^，。；]*)不改的?，?(?:由|报|就)[^，。；]*处/;

const fines = ({ penalty }: Matter) => {
  const all = penalty.filter(({ consequence }) => FINES.test(consequence) && !CRIME.test(consequence));
  const waiting = all.filter(({ what, consequence }) => WAITS.test(`${what}${consequence.split('罚')[0] ?? ''}`));
  return { all: all.length, waiting: waiting.length };
};

/** Whoever speaks to the party promises nothing: 「不改的由…处理」 is said only where more than one fine in five waits for that. */
export function checkWaiting({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) => {
    const found = source.value.talk.party.match(ONLY_IF)?.[0];
    const { all, waiting } = fines(source.value);
    if (!found || waiting * 5 > all) return [];
    const why = `「${found}」像是改了就不罚，罚则里没几条要等：写查清后由哪个部门定`;
    return [complain(source, ['talk', 'party'], why)];
  });
}
