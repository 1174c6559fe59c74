import { withoutGeneral } from '../general.ts';
import { spotsIn } from '../place/spot.ts';
import type { Reader } from '../reader.ts';

/** What is asked of another place than the one spoken of. */
const THERE =
  /^(?:那么?|还有)?(?:隔壁|对面|旁边|楼上|楼下|边上|斜对面|后面|前面)?的?(.+?)(?:的|那[家边里户])*(?:呢|也一样|也是|也有)[?？。!！]*$/u;

/** The same of somebody or somewhere, said in so many words: 「隔壁水果店也这样」. */
const SO_TOO =
  /^(?:那么?|还有|可是|但是)?[，,]?[^，,。！!？?]{1,10}也(?:都|是)*(?:这样|那样|一样|这么[搞弄干做])(?:的|子)?(?:呢|啊|呀|吗|怎么办|咋办|谁管)?[?？。!！]*$/u;

/** 「那3幢呢」: the same somewhere else, which is only a place; what was spoken of is one press away there. */
export const otherPlace: Reader = ({ words, before, quoted }) => {
  if (SO_TOO.test(words) && (quoted?.about ?? before[0])) return { want: 'place' };
  const [, where = ''] = THERE.exec(words.normalize('NFKC').trim()) ?? [];
  const spots = spotsIn(where);
  const left = spots.reduce((rest, { text }) => rest.replace(text, ''), where);
  return spots.length > 0 && withoutGeneral(left) === '' ? { want: 'place' } : undefined;
};
