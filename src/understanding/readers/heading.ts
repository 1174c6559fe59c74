import type { Section } from '../../../catalogue/intents/intent.ts';
import type { Reader } from '../reader.ts';
import { BEYOND_DOUBT } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What the headings of a 说明书 are called by whoever has read one. A phone is one only where nothing but it is asked for. */
const HEADINGS: [section: Section, called: RegExp][] = [
  ['boundary', /边界|分界线|交界/],
  ['basis', /依据|法条|条文|条款|哪一?条法/],
  ['penalty', /罚则|罚款标准|处罚标准|罚款幅度|裁量/],
  ['limits', /时限|期限/],
  ['evidence', /取证|留痕|证据要求/],
  ['procedure', /流程|程序|步骤/],
  ['support', /配合单位|配合部门|协办/],
  ['talk', /话术/],
  ['contact', /(?:电话|号码|联系方式)(?:呢|多少|有吗|是什么|给我|发我|发一下|报一下)?[?？。！!]*$/],
];
/** Whoever says that the answer was wrong asks for none of its sections. */
const WRONG = /不对|错|不是这/;

/** From here on words tell of something more than they ask. */
const HALF = 0.5;

/** A heading of the 说明书 that was spoken of, in words that name no matter of their own. */
export const heading: Reader = (heard, leaning, { search }) => {
  const about = spokenOf(heard);
  if (!about?.matter || about.case || WRONG.test(heard.words) || leaning.elsewhere >= BEYOND_DOUBT) return undefined;
  const called = HEADINGS.filter(([, words]) => words.test(heard.words));
  const [one] = called;
  if (!one || called.length > 1 || (search(heard.words).kind === 'answer' && leaning.elsewhere >= HALF))
    return undefined;
  return { want: 'section', matter: about.matter, section: one[0], also: [] };
};
