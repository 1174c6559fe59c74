import { withoutGeneral } from '../general.ts';
import { spotsIn } from '../place/spot.ts';
import type { Reader } from '../reader.ts';

/** What is asked of another place than the one spoken of. */
const THERE = /^(?:那么?|还有)?(.+?)(?:的|那[家边里户])*(?:呢|也一样|也是|也有)[?？。!！]*$/u;

/** 「那3幢呢」: the same somewhere else, which is only a place; what was spoken of is one press away there. */
export const otherPlace: Reader = ({ words }) => {
  const [, where = ''] = THERE.exec(words.normalize('NFKC').trim()) ?? [];
  const spots = spotsIn(where);
  const left = spots.reduce((rest, { text }) => rest.replace(text, ''), where);
  return spots.length > 0 && withoutGeneral(left) === '' ? { want: 'place' } : undefined;
};
