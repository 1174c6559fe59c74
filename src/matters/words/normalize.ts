import { literally } from './literally.ts';
import { marks } from './marks.ts';
import { createSimplify } from './simplified.ts';

/** Words that carry no matter: how people ask, whom they greet, how they plead. Longest first. */
const FILLERS = [
  '(?:这|那|这个|这种)?(?:事|事情|情况|问题)?(?:到底|究竟|应该|该|要)?(?:归|由|属于|是)?(?:谁|哪个部门|哪个单位|什么部门|哪里|哪个科室|哪一家)(?:来|去)?(?:管|管理|负责|处理|解决)(?:的|啊|呀|呢|吗)?',
  '(?:找|联系|报给|报|问|交给)(?:哪个部门|什么部门|哪里|哪儿|谁)',
  '(?:领导|老师|师傅|同志|主任|书记|大哥|大姐)们?(?:[您你]们?好|好(?= |$))|大家好|[您你]好|在吗|在不在(?= |$)',
  '请问(?:一?下)?|麻烦(?:问|帮)?(?:一?下)?|想(?:问|了解)一?下|帮忙|谢谢',
  '(?:想|来|要)?(?:咨询|反映|打听|请教)(?:一?下|一?个|点)(?:事情|事儿?|情况|问题)?',
  '怎么办(?!理)|咋办|咋整|怎么弄|咋弄|怎么处理|咋处理|怎么解决',
].join('|');

/** House numbers, phones and dates. */
const NUMBERS = [
  '\\d+(?:号楼|幢|栋|单元|弄|室)',
  '(?:(?:电话|手机号?|号码|联系方式) ?[是为]? ?)?(?:1\\d{10}|\\d{7,})',
  '\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?|\\d{1,2}月\\d{1,2}[日号]',
].join('|');
const PEOPLE =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭](?:先生|女士|阿姨|大爷|师傅)';

/** Every piece of noise above holds one of these characters, so that most texts need not be searched for it. */
const ENDINGS = '在听教管理责决谁儿里门问烦询映下忙谢好吗办整弄楼幢栋元室0123456789生士姨爷傅';

export type Normalize = (words: string) => string;

const PLAIN = /^[\u4e00-\u9fff]+$/;

/**
 * Makes the one spelling under which words are compared: half width, lower case, simplified, without punctuation,
 * fillers, house numbers, phones, dates and the given place names. Pieces stay separated by one blank. A question that is all filler
 * keeps its words.
 */
export function createNormalize(simplified: ReadonlyMap<string, string>, places: readonly string[]): Normalize {
  const noise = new RegExp([FILLERS, NUMBERS, PEOPLE, ...places.map(literally)].join('|'), 'gu');
  const clean = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const mayBeNoise = marks(`${ENDINGS}${places.map((place) => place.at(-1)).join('')}`);
  const simplify = createSimplify(simplified);
  return (words) => {
    let text = words;
    if (!PLAIN.test(text)) text = clean(text.normalize('NFKC').toLowerCase());
    text = simplify(text);
    if (!mayBeNoise(text)) return text;
    const rest = text.replace(noise, ' ');
    return rest === text ? text : clean(rest) || text;
  };
}
