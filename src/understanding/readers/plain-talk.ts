import type { Reader } from '../reader.ts';
import type { Wanted } from '../wanted.ts';
import { sectionSpokenOf, spokenOf } from './spoken-of.ts';

/** What stands around it and says nothing: 「师傅」, 「打扰了」. */
const POLITE =
  '(?:你好|您好|在[吗嘛]|在?忙[吗不]?|有空吗?|方便吗?|师傅|老师|不好意思|打扰了?|请问|[，,、。！!~？?\\s])*';
const END = '[的了哈啊吧呀呢吗嘛，,。.！!~？?\\s]*$';

/** Words that are said between people and hardly mean anything else, and nothing beside them. */
const SAID: readonly (readonly [form: string, wanted: Wanted])[] = [
  // A bad name says nothing of an answer.
  [
    '(?:你(?:们|个)?|这(?:个|破)?(?:机器人|东西)?)?(?:就是|真是|真|是|可真)*(?:个|一个)?(?:大|死|臭|老)?(?:废物|(?<=你.{0,6}|机器人.{0,4})垃圾|傻[子瓜逼比]?|白痴|笨蛋|蠢货?|智障|弱智|没用的?东西|混蛋|王八蛋)',
    { want: 'small-talk' },
  ],
  // Whoever finds no use in it is not asked which matter that is.
  [
    '(?:你(?:们)?(?:这(?:个|破)?)?(?:机器人|东西|软件)?|这(?:个|破)?(?:机器人|软件|小?程序|系统))(?:真|太|也|根本|一点(?:都|也)?|什么(?:都|也)|啥(?:都|也)?)*(?:没(?:什么|啥)?用|不(?:会|行|懂|好用|管用)|笨|蠢|傻)',
    { want: 'small-talk' },
  ],
  ['我?(?:真|会|得|要|想|去)*(?:投诉|举报)你(?:们)?(?:这个)?(?:机器人|系统|态度)?', { want: 'person' }],
  ['(?:我|刚才|刚刚|刚)*(?:手滑|(?:发|按|点|打)错)(?:了|字|群|地方)*', { want: 'small-talk' }],
  [
    `${POLITE}我?(?:想|要)?(?:请教|咨询|打听|问)(?:你|您|一?下)*(?:一?[个点件])(?:小?事情?|问题)${POLITE}`,
    { want: 'small-talk' },
  ],
  [
    '我?(?:先|马上|现在|等下|等会儿?)?(?:发|拍|传)(?:个|张|几张)?(?:定位|位置|照片|图片?|视频)(?:给你看?|过来|你看看?)',
    { want: 'small-talk' },
  ],
  ['(?:请|麻烦|能不能|可以|你|您|帮我)*再(?:说|讲|发)一?[遍次下]', { want: 'small-talk' }],
  ['(?:哎|唉|那|那就|还是)?算了(?:算了)?', { want: 'small-talk' }],
  // It tells that nobody does anything, and not about what.
  [
    '(?:这么|那么|好)?(?:长时间|久|多天|些天)?了?(?:都|就|还|也|怎么|到底|是不是|真的)*(?:没|没有|有没有)人(?:来)?(?:管|理|处理)(?:一?管)?',
    { want: 'unclear' },
  ],
  ['(?:我的?(?:天|妈)[呐哪呀]?|天[呐哪]|妈呀|无语|真?服了)', { want: 'small-talk' }],
  ['(?:\\[[\\p{Script=Han}A-Za-z]{1,6}\\]\\s*)+', { want: 'small-talk' }],
  ['你(?:叫|是)(?:个|什么|啥|谁|哪位)(?:名字|东西|呀)?', { want: 'small-talk' }],
];
const FORMS = SAID.map(([form, wanted]) => [new RegExp(`^${form}${END}`, 'u'), wanted] as const);

/** What only points: what is done there about what was spoken of; too little where nothing was. */
const POINTS =
  /^(?:那|请问)?[这那](?:个|种|样)?(?:事情?|情况)?(?:要|该|得)?(?:怎么|咋|如何)(?:弄|办|搞|整|处理|做)[的呢啊呀?？。]*$/u;

/** Words between people in their set forms, whatever is learned of them: 「我要投诉你」, 「在忙吗，问个事」, 「这个怎么弄」. */
export const plainTalk: Reader = (heard, _, knowing) => {
  if (!POINTS.test(heard.words)) return FORMS.find(([form]) => form.test(heard.words))?.[1];
  return spokenOf(heard)?.case ? undefined : (sectionSpokenOf(heard, 'onSite', knowing) ?? { want: 'unclear' });
};
