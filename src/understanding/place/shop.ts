import { VERBS } from './verbs.ts';

/** What a shop's name ends with. */
const ENDS =
  '(?:便利店|专卖店|小吃店?|火锅店?|烧烤店|理发店|美容院|早餐店|水果店|宠物店|汽修店|饭店|餐厅|面馆|茶馆|菜馆|咖啡馆|网吧|棋牌室|超市|药店|药房|诊所|酒店|宾馆|幼儿园|公司|酒吧|健身房|店|馆|厂)';
const SHOP = new RegExp(`[\\p{Script=Han}A-Za-z0-9]{1,10}?${ENDS}(?!面|铺|家|长|员)`, 'gu');
const QUOTED = /[「『]([^」』]{2,12})[」』]/u;
/** What stands before a name and does not belong to it. */
const BEFORE =
  /^.*(?:在|到|从|是|去|有|我|的|和|与|跟|了|家|个|新开|楼下|楼上|门口|隔壁|对面|旁边|附近|路边|小区|里面?|外面?|边上?|[幢栋号室层]|[东南西北]门|底商|今天|昨天|某|举报|投诉)(?=[\p{Script=Han}A-Za-z0-9])/u;
/** What kind of shop it is, which is not what it is called. */
const KIND =
  /^(?:小|大|早|夜|烧烤|烤肉|水果|理发|美发|美容|早餐|面|饭|火锅|小吃|宠物|汽修|修车|洗车|药|茶|奶茶|咖啡|便利|烟|烟酒|五金|麻将|棋牌|网|菜|肉|花|蛋糕|面包|服装|手机|快递|按摩|足浴|健身|餐饮|超市|连锁|专卖|商|书|化工|加工|废品)*$/u;

export type Shop = {
  at: number;
  text: string /** Whether this is what it is called, and not only what kind it is. */;
  named: boolean;
};

/** The shop a text speaks of first; a name in quotation marks before all. */
export function shopIn(words: string): Shop | undefined {
  const quoted = QUOTED.exec(words);
  if (quoted?.[1]) return { at: quoted.index, text: quoted[1], named: true };
  for (const found of words.matchAll(SHOP)) {
    const text = found[0].replace(BEFORE, '');
    if (text.length < 2) continue;
    const stem = text.replace(new RegExp(`${ENDS}$`, 'u'), '');
    if (VERBS.test(stem)) continue;
    return { at: found.index + found[0].length - text.length, text, named: stem.length > 1 && !KIND.test(stem) };
  }
  return undefined;
}
