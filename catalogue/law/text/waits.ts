import type { Penalty } from '../../law-schema.ts';
import { OTHERWISE } from '../conditions.ts';
import { placesOf } from './places.ts';

const ASKED = /逾期(?:不|未|仍)|拒不(?:改正|执行)|警告后不改正/;
/** What the text may call it where it asks that somebody goes on although he was told. */
const MAY_ASK = /逾期|拒不|拒绝|不改|未改|不听|仍|不执行|不停止|未能制止|期限内|到期|继续/;
const SAID = /逾期|拒不|拒绝|不改|未改|不听|不执行|到期|期满|仍|屡|责令后|不停止/;
/** What can be said only of a fine that waits: 「期满不清场」 is a deed. */
const WAITS = /逾期|拒不|不改/;
const MONEY = /元|倍|%/;

/**
 * Whether a fine waits until somebody does not mend it, amount by amount, as the cited text has it: one that waits there
 * waits here, and one that the text imposes at once does not wait. `first` is the row that ranks before it, under the condition
 * of which it may stand.
 */
export function waitsOtherwise({ what, consequence }: Penalty, text: string, first?: Penalty): string[] {
  const theirs = placesOf(text).filter(({ amount }) => MONEY.test(amount));
  const ours = placesOf(consequence).filter(({ amount }) => MONEY.test(amount));
  const waiting = ours.filter(({ amount, upTo }) => {
    const there = theirs.filter((one) => one.amount === amount);
    return (
      there.length > 0 &&
      there.every((one) => ASKED.test(one.upTo) && !OTHERWISE.test(one.upTo)) &&
      !SAID.test(`${what}${upTo}`)
    );
  });
  const items = text.split('\n').filter((line) => /^[（(]/.test(line.trim()));
  const under = first !== undefined && WAITS.test(`${first.what}${first.consequence}`);
  const atOnce = under
    ? []
    : ours.filter(({ amount, upTo }) => {
        const there = theirs.filter((one) => one.amount === amount);
        return (
          there.length > 0 &&
          there.every((one) => !MAY_ASK.test(`${one.upTo}${items.join('')}`)) &&
          WAITS.test(`${bare(what)}${upTo}`)
        );
      });
  return [
    ...waiting.map(({ amount }) => `的 ${amount} 要逾期或者拒不改正才用，这里没写`),
    ...atOnce.map(({ amount }) => `的 ${amount} 不等逾期或者拒不改正，这里写成要等`),
  ];
}

const bare = (what: string) => what.replace(/（[^）]*）/g, '');
