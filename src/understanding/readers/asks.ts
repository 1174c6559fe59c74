import type { Section } from '../../../catalogue/intents/intent.ts';

type Asks = readonly (readonly [section: Section, called: RegExp])[];

/** What the headings of a 说明书 are called by whoever has read one. A phone is one only where nothing but it is asked for. */
export const HEADINGS: Asks = [
  ['lead', /谁(?:先|主)(?:上|去|到|来|管|出|接)|谁(?:为主|牵头|主责)/u],
  ['boundary', /边界|分界线?|交界|界线/u],
  ['basis', /依据|法条|条文|条款|哪一?条法/u],
  ['penalty', /罚则|罚款标准|处罚标准|罚款幅度|裁量/u],
  ['limits', /时限|期限/u],
  ['evidence', /取证|留痕|证据要求/u],
  ['procedure', /流程|程序|步骤/u],
  ['support', /配合单位|配合部门|协办/u],
  ['talk', /话术/u],
  ['contact', /(?:电话|号码|联系方式)(?:呢|多少|有吗|是什么|给我|发我|发一下|报一下)?[?？。！!]*$/u],
];

/* What recurs in the forms below. */
const WHO = '(?:谁|哪家|哪个部门|哪个科室|哪个单位|哪里)';
const WITH = '(?:谁|哪家|哪些部门|哪个部门|哪些单位|哪几家|还有谁|什么部门)';
const WHAT = '(?:哪些|什么|啥)';
const HOW = '(?:怎么|如何|怎样|该怎么)';
const HOW_MUCH = '(?:多少|几(?:个|百|千|万|块|多)?钱?|啥|什么)(?:个)?(?:钱|元|块|价)?';
const HOW_LONG = '(?:多久|几(?:天|个工作日|个?小时|日)|多长时间|多少(?:天|小时|个工作日))';
const WHICH_LAW = '哪(?:一?[部个条款]|几条)(?:法规?|法律|条例|规定|办法)?';

/** The forms in which a section is asked for, whatever else is said beside them. */
const FORMS: readonly (readonly [section: Section, forms: readonly string[]])[] = [
  [
    'penalty',
    [
      `(?:要|会|该|能|可以|最高|最低|最多|一般|一次|得|被)*罚(?:款|钱)?(?:到|他|它|个|起|是|要)?${HOW_MUCH}`,
      '怎么个?(?:处)?罚法?|罚(?:款|钱)?(?:不罚|重不重|高不高)|罚则|掏多少罚款',
      '罚款(?:标准|幅度|上限|额度)|处罚(?:标准|上限|力度|结果)|(?:罚款|处罚)是?(?:多少|怎么定|怎么算)',
    ],
  ],
  [
    'lead',
    [
      `(?:现在|到底|究竟|应该|应当|该|是|由|归)*${WHO}来?(?:牵头|主责|主办|主管|打头)`,
      `(?:牵头|主责|主办)的?(?:单位|部门|科室)?(?:是|归|找)?(?:谁|哪家|哪个|哪里|哪儿)`,
      '(?:单位|部门)谁?牵头[吗嘛的呀啊]*[?？]?$',
      '(?:牵头|主责|主办)的?(?:单位|部门)?(?:是|归|由)[^，。？?]{1,8}还是[^，。？?]{1,8}[?？]?$',
    ],
  ],
  [
    'basis',
    [
      '(?:法律|执法|处罚|查处)?依据是?(?:什么|啥|哪[部个条一]+法?|哪里|有没有|在哪|呢)',
      `(?:依据|根据|按照?|出自|违反了?|适用)(?:的是)?${WHICH_LAW}`,
      '哪一?[部条个](?:法律?|法规|条例|规定|办法)(?:里|上)?(?:写|规定|管|说)?|第几条',
    ],
  ],
  [
    'evidence',
    [
      `${HOW}去?(?:取证|留痕|留证|拍照?|固定证据)`,
      `(?:留|要|需要|拿|固定|收集|备|准备)(?:好|些|住)?${WHAT}(?:样的)?(?:证据|材料|照片|痕)`,
      '拍些?(?:什么|几张|哪些|哪里)(?:照片|角度)?|取证(?:要求|要点|标准)|留痕(?:要求|要点)',
    ],
  ],
  [
    'talk',
    [
      `话术|${HOW}(?:去|跟他|跟她|跟人|跟人家|和他|和人|上门)*(?:劝|开口|沟通|开导|解释|做工作|做思想工作)`,
      '怎么(?:跟|和|同|对)[^，。？?]{1,8}(?:说|讲|谈|开口)',
    ],
  ],
  [
    'boundary',
    [
      '(?:边界|界线|界限|分界线?)(?:在哪里?|是什么|怎么[划分])|[和跟与同][^，。？?]{1,12}的?(?:边界|界线|界限|分界)',
      `${HOW}(?:区分|分清|划分|分工|界定|切分)|职责(?:怎么|如何)[划分]`,
    ],
  ],
  [
    'support',
    [
      `有?${WITH}(?:来|要|得|该|去|一起|需要|可以|能)*(?:配合|协助|协同|联动|协办)`,
      '(?:配合|协办)的?(?:单位|部门)(?:有|是)?(?:哪些|谁|哪几家|哪个)?',
    ],
  ],
  [
    'limits',
    [
      '(?:时限|期限)(?:是|要求)?(?:多久|几天|多少|多长)?',
      `(?:要|得|需|一般|大概|最多|最晚|最迟|必须|规定|应该|应当)在?${HOW_LONG}(?:之内|以内|内)?`,
      `${HOW_LONG}(?:必须|要|得|能|才能|会|可以|之内|内)(?:有人)?(?:办|答复|回复|修|处理|解决|处置|结案|来|去|到)`,
    ],
  ],
  [
    'procedure',
    [
      `(?:走|是|有)${WHAT}(?:流程|程序|步骤)|的(?:流程|步骤|程序)[?？。]?$`,
      '(?<!小)(?:流程|程序|步骤)(?:是|有)?(?:什么|怎样|怎么走|哪些|啥|哪几步)',
    ],
  ],
  [
    'dont',
    [
      `有?${WHAT}(?:红线|禁忌|雷区)(?:不能[碰踩])?`,
      `有?${WHAT}是?(?:事|动作|做法)?(?:我们|咱们?)?(?:不能|不可以|不准|不许)(?:做|干|碰|动|说)`,
    ],
  ],
];
const QUESTIONS: Asks = FORMS.map(([section, forms]) => [section, new RegExp(forms.join('|'), 'u')]);

/** Longer words tell more than they ask, in characters. */
const LONGEST = 40;

/**
 * The one section that words ask for in so many words, with those that say of what; undefined where they ask for none or
 * for several.
 */
export function askedIn(words: string): { section: Section; beside: string } | undefined {
  if ([...words].length > LONGEST) return undefined;
  const asked = QUESTIONS.filter(([, how]) => how.test(words));
  const [section, ...others] = new Set(asked.map(([one]) => one));
  if (section === undefined || others.length > 0) return undefined;
  const beside = asked.reduce((left, [, how]) => left.replaceAll(new RegExp(how.source, 'gu'), '，'), words);
  return { section, beside };
}
