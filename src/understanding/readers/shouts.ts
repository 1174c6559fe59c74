import type { Danger } from '../../../catalogue/catalogue.ts';
import { literally } from '../../matters/words/literally.ts';
import { beginningIn } from '../beginning-in.ts';

/** Whose words turn around what is shouted, or only speak of it: 「预防溺水」, 「打不着火」, 「怕中毒」. */
const NOT = '[没不未无防禁非假像会怕别谁戏演练讲救申]';
/** So many characters may say before it who and where, besides an address. */
const BEFORE = 8;
const ADDRESS =
  /[\p{Script=Han}]{2,6}(?:小区|社区|公寓|花园|新村|广场|大厦|路口|路|街|村|苑|弄)|[\d一二三四五六七八九十]+(?:号楼|幢|栋|单元|室|号|楼|层)/gu;
/** What may come behind it. */
const BEHIND = '(?:了|啦|啊|呀|哉|勒|嘞|的|快|快来|快来人|来人|有人|救命|救人|怎么办|咋办|\\p{P}|\\p{S}|\\s)*';

type Shouted = Pick<Danger, 'id' | 'shouts'>;

/** Finds the danger that is shouted and nothing else said: 「溺水」, 「3幢有人触电了，快来人」. */
export function createShouts(dangers: readonly Shouted[]): (words: string) => string | undefined {
  const shouted = dangers
    .filter(({ shouts }) => shouts.length > 0)
    .map(({ id, shouts }) => ({
      id,
      shouts,
      when: new RegExp(`^(?:(?!${NOT}).){0,${BEFORE}}?(?:${shouts.map(literally).join('|')})${BEHIND}$`, 'u'),
    }));
  const begunIn = beginningIn(shouted, ({ shouts }) => shouts);
  return (words) => {
    const said = words.replace(ADDRESS, '');
    const begun = begunIn(said);
    return shouted.find((one) => begun.has(one) && one.when.test(said))?.id;
  };
}
