import { VERBS } from './verbs.ts';

/** What is counted: 12幢, 三单元, 502室, 5楼, 3号楼; a number right after a unit is a room. */
const NUMBER = '(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})';
const COUNTED = `${NUMBER}\\s*(?:号楼|号门|幢|栋|座|单元|室|楼(?![上下])|层|弄)`;
const BUILDING = new RegExp(`${COUNTED}(?:\\s*${COUNTED})*(?:\\s*[0-9]{3,4}(?![0-9年元块]))?`, 'gu');
/** Of many houses: 二楼, 一栋. */
const VAGUE = /^(?:[0-9一二三四五六七八九十]{1,3}\s*[楼层]|[一二三四五六七八九十]{1,2}(?:栋|幢|座|单元))$/u;
/** 12-2-502. */
const DASHED = /(?<![0-9-])[0-9]{1,3}[-－—][0-9]{1,2}[-－—][0-9]{3,4}(?![0-9-])/gu;
/** 文二西路, 古墩路88号, 文二西路和丰潭路口; not the 路 of 路灯, 路边. */
const ROAD_NAME =
  '(?:(?!路)\\p{Script=Han}){2,5}?(?:路|街|巷|大道)(?![灯面边牌沟名中况人障基费由权程过子坊道]|沿(?!街))';
const ROAD = new RegExp(`${ROAD_NAME}(?:[0-9]{1,4}号)?(?:(?:和|与|跟|、)${ROAD_NAME})?(?:的?交叉口|交口|口)?`, 'gu');
/** A section of an estate: 东区, 二区; 三期 only right after a name, for what is paid 分三期 is none. */
const SECTION = new RegExp(
  `(?:[东南西北中]|${NUMBER})区(?![别分域块间县委政])|(?<=小区|公寓|花园|家园|苑|府|庄)${NUMBER}期`,
  'gu',
);
/** Where in or beside a place. */
const PART =
  /(?:[东南西北正后侧大]门|门口)(?:外|旁边|对面|口)?|地下(?:车库|室)|底商|楼道|楼顶|天台|架空层|电梯口|垃圾房/gu;
/** What ends like a road and is none. */
const NO_ROAD = new RegExp(
  `${VERBS.source}|^[一这那整每半几满当沿临十偏田人以]|(?:马|道|公|铁|电|线|网|油|短|修|占|让|迷|小|大|逛|后|思|套|拦|回|泥|板|青|政|支|门|商|景区|客人|家门口|外面)(?:路|街|巷|大道)$`,
  'u',
);
/** What stands before a name and does not belong to it. */
const BEFORE = /^.*(?:在|到|从|于|是|去|往|沿|靠近|近|有|我|的|和|与|跟|了|把|过|走|住)(?=[\p{Script=Han}]{2})/u;

/** `weak`: alone it is no place that anybody finds: 门口, 楼道. */
export type Piece = { at: number; text: string; weak: boolean };

const all = (words: string, pattern: RegExp, weak = false): Piece[] =>
  [...words.matchAll(pattern)].map((found) => ({ at: found.index, text: found[0], weak }));

/** The pieces of a text that say where in an estate or on which road, in their order; none overlaps another. */
export function spotsIn(words: string): Piece[] {
  const roads = all(words, ROAD)
    .map(({ at, text }) => {
      const first = new RegExp(ROAD_NAME, 'u').exec(text)?.[0] ?? text;
      const extra = first.length - first.replace(BEFORE, '').length;
      return { at: at + extra, text: text.slice(extra), weak: false };
    })
    .filter(({ text }) => text.length > 2 && !NO_ROAD.test(text.replace(/(?:的?交叉口|交口|口)$/u, '')));
  const buildings = all(words, BUILDING).map((one) => ({ ...one, weak: VAGUE.test(one.text) }));
  const found = [
    ...all(words, DASHED),
    ...buildings,
    ...roads,
    ...all(words, SECTION, true),
    ...all(words, PART, true),
  ];
  const taken: Piece[] = [];
  for (const piece of found) {
    const apart = taken.every(({ at, text }) => piece.at >= at + text.length || at >= piece.at + piece.text.length);
    if (apart) taken.push(piece);
  }
  return taken.sort((a, b) => a.at - b.at);
}
