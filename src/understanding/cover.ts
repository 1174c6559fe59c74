import { typed } from '../brands.ts';
import type { Heard } from './heard.ts';

const SOMEBODY = '(?:市民|居民|业主|群众|住户|商户|租户|网友|家属|老人家?|来电人|反映人|诉求人|投诉人|举报人|热心市民)';
const TOLD =
  '(?:来电|来信|来访|打电话|打来|在群里|留言|多次|再次|又|现|今|过来|刚才|刚刚)*(?:反映|投诉|举报|诉称|反馈|求助|咨询|询问|想问|问|称|说|讲|诉)(?:称|说|道|到|了|过来|我们?)?';
/** What stands before the matter itself in an order that is passed on: whence it comes, its number, who told it. */
const BEFORE = new RegExp(
  `^(?:[【\\[（(][^】\\]）)]{1,12}[】\\]）)]|(?:12345|141|110|热线|来电|平台|信箱)?(?:转来|转办|交办|派单|工单|转单|来件)(?:内容|一件|一条)?[：:，,]?|(?:工单|受理|案件|流水)?编?号?[：:]\\s?\\d{6,}[：:，,]?|${SOMEBODY}${TOLD}[：:，,]?|\\s)+`,
  'u',
);
/** And what stands behind it: its number once more, and what is to be done about it, whatever it is. */
const ASKED =
  '(?:请|望|恳请|希望|要求|建议)(?:街道|社区|贵单位|贵街道|相关部门|有关部门|职能部门|指挥室|你们|您|领导|予以|尽快|及时|立即|马上|派人|上门|现场|依法|帮忙)*(?:核实|处理|查处|处置|解决|整改|修复|清理|答复|回复|回电|跟进|落实|重视|协调|并|和|及|后|情况|反馈|给予|一下|，|、)+(?:为盼|谢谢)?';
const BEHIND = new RegExp(
  `(?:[，,。；;\\s]*(?:[（(]第?[〇零一二三四五六七八九十百\\d]+号[）)]|${ASKED}))+[。！!\\s]*$`,
  'u',
);

/** The least that is left of an order without its cover, in characters. */
const LEAST = 2;

/** What an order that is passed on says of the matter itself: what every order says names none, and is no reason to be calm. */
export function withoutCover(heard: Heard): Heard {
  const said = heard.words.replace(BEFORE, '').replace(BEHIND, '').trim();
  return said === heard.words || [...said].length < LEAST ? heard : { ...heard, words: typed(said) };
}
