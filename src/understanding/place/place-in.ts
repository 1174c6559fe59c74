import { shopIn } from './shop.ts';
import { spotsIn } from './spot.ts';
import { VERBS } from './verbs.ts';

/** An estate of the office with what it belongs to. */
type Known = { name: string; community: string };

/** Where something is, as far as the words say it. */
export type PlaceSaid = {
  /** The one estate they name; undefined where they name none, several, or one the office does not know. */
  estate?: string | undefined;
  /** Estates that the words may mean: of the community they name, or named like what they name. */
  near: string[];
  /** Building, unit, room, road, gate, shop, in the words' own order; an estate the office does not know before them. */
  detail?: string | undefined;
  /** What the shop is called, where they say it. */
  shop?: string | undefined;
  /** Whether any estate was named, known or not: no other may be put in its place. */
  named: boolean;
};

/** A shop is found by a name of so many characters; 干洗店 there are several of. */
const NAME = 4;
/** What names of estates end with. */
const KIND = /(?:小区|公寓|花园|花苑|家园|新村|新苑|嘉苑|名苑|山庄|雅苑|公馆|大厦|佳苑|北苑|南苑|东苑|西苑)/u;
/** 西苑二区, 花园三期. */
const SECTION = '(?:[东南西北中]区|[一二三四五六七八九十\\d]{1,2}[区期])?';
const LIKE_ESTATE = new RegExp(`[\\p{Script=Han}]{2,6}?${KIND.source}${SECTION}`, 'gu');
/** What may follow a name that stands without its 小区. */
const ALONE =
  /(?:$|[^\p{Script=Han}]|[一二三四五六七八九十]{1,2}[幢栋号单楼]|那|的|这|里|内|有|[东南西北大正后]门|小?区?门口|居民|业主)/u;
/** What stands before such a name and does not belong to it. */
const BEFORE =
  /^.*(?:在|到|从|是|去|我们|我家|住|的|有|和|与|们|个|整个|隔壁|旁边|对面|老旧?|本|你|咱们?|靠近)(?=[\p{Script=Han}]{2})/u;
/** No estate, though it ends like one. */
const NONE =
  /^(?:这个?|那个?|我们?|你们?|咱们?|整个|本|老旧?|隔壁|旁边|别的|其他|各个|住宅|商业|人民|中心|市民|文化|每个)*(?:小区|公寓|花园|大厦|家园)$/u;

/** What the words say of where it is; `estates`: those the office knows. */
export function placeIn(words: string, estates: readonly Known[]): PlaceSaid {
  const stem = (name: string) => name.replace(KIND, '');
  const whole = longest(estates.filter(({ name }) => words.includes(name)).map(({ name }) => name));
  const like = [...words.matchAll(LIKE_ESTATE)]
    .map(([text]) => text.replace(BEFORE, ''))
    .filter(
      (text) =>
        text.length > 2 &&
        !NONE.test(text) &&
        !VERBS.test(text) &&
        !whole.some((name) => name.includes(text) || text.includes(name)),
    );
  const bare = estates.filter(
    ({ name }) => stem(name).length > 1 && words.includes(stem(name)) && !whole.includes(name),
  );
  const inCommunity = estates.filter(({ community }) => words.includes(community.replace(/社区$/, '')));
  const named = whole.length > 0 || like.length > 0;
  // An estate's stem stands for it only where nothing else is called so: 德加公寓 and 竞舟路 are not 德加小区 and 竞舟小区.
  const alone = named
    ? []
    : bare.filter(({ name }) => new RegExp(`(?<!的)${stem(name)}${ALONE.source}`, 'u').test(words));
  const said = whole.length === 1 ? whole[0] : alone.length === 1 && whole.length === 0 ? alone[0]?.name : undefined;
  const near = [...new Set([...whole, ...bare.map(({ name }) => name), ...inCommunity.map(({ name }) => name)])];
  const shop = shopIn(words);
  const spots = spotsIn(words).filter(({ text }) => !shop?.text.includes(text));
  const pieces = [...spots, ...(shop ? [{ ...shop, weak: !shop.named || shop.text.length < NAME }] : [])].sort(
    (a, b) => a.at - b.at,
  );
  const unknown = said === undefined && whole.length === 0 ? like.slice(0, 1) : [];
  const elsewhere = pieces.filter(({ text }) => !unknown[0]?.includes(text));
  const found = named || alone.length > 0 || pieces.some(({ weak }) => !weak);
  const detail = [...new Set([...unknown, ...(found ? elsewhere : []).map(({ text }) => text)])]
    .join(' ')
    .replace(/(?<=[幢栋座楼])\s(?=\S+单元)|(?<=[区期])\s(?=[\p{N}一二三四五六七八九十]+[幢栋座号])/gu, '')
    .slice(0, 100);
  return {
    estate: said,
    near: near.filter((name) => name !== said),
    detail: detail || undefined,
    shop: shop?.named ? shop.text : undefined,
    named: named || alone.length > 0,
  };
}

/** Words without what says where: an estate called so or like one, houses, roads, gates; nothing where that is all they say. */
export const withoutWhere = (words: string): string =>
  spotsIn(words)
    .reduce((left, { text }) => left.replace(text, ''), words)
    .replace(LIKE_ESTATE, (text) => (VERBS.test(text) ? text : ''));

/** Of names that lie within one another the longest. */
const longest = (names: string[]): string[] =>
  names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
