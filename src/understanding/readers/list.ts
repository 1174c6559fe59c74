import { LISTS, type ListName } from '../../../catalogue/intents/intent.ts';
import type { Reader } from '../reader.ts';
import { leansTo } from './leans.ts';

/** A likeliest list of a smaller share is none that is meant: so little speaks for any of them. */
const OWN = 0.25;

/** One of the lists, in whatever words people have for it. */
export const list: Reader = ({ words }, leaning) => {
  // Keys hit at random look like nothing that was learned.
  if (!/\p{Script=Han}/u.test(words)) return undefined;
  const name = leaning.first.replace(/^list-/, '');
  if (!leansTo(leaning, (one) => one.startsWith('list-')) || !isList(name)) return undefined;
  if (leaning.share < OWN) return undefined;
  return { want: 'list', list: name };
};

const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);
