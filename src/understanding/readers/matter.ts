import { typed, type Words } from '../../brands.ts';
import type { Heard } from '../heard.ts';
import type { WantedOf } from '../wanted.ts';

/** Words that only point at what they reply to: 「这个谁管」. */
const POINTS =
  /^(?:请问)?(?:这|那|它|上面)?(?:个|件|事|事情|条|种|样)*(?:归|由|该|找|是)?(?:谁|哪里|哪个部门)?(?:来|去)?(?:管|处理|负责)?(?:的|啊|呀|呢|吗|嘛)*[?？。！!]*$/;

/** What a message speaks of: its own words or, where they only point, those it replies to. */
export const pointedAt = ({ words, quoted }: Heard): Words =>
  quoted && POINTS.test(words) ? typed(quoted.words) : words;

/** A question about a matter; one that only points is about the words it replies to. */
export const matter = (heard: Heard): WantedOf<'matter'> => ({ want: 'matter', words: pointedAt(heard) });
