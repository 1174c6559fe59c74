import { claim, isEdge, isFree, isPart, type Page } from './page.ts';
import { isSaid } from './said.ts';
import { isLatin, type Sign } from './signs.ts';

const PLATE = '【车牌】';
const NAMES =
  '北京 天津 上海 重庆 河北 河南 云南 辽宁 黑龙江 湖南 安徽 山东 新疆 江苏 浙江 江西 湖北 广西 甘肃 山西 内蒙古 陕西 吉林 福建 贵州 广东 青海 西藏 四川 宁夏 海南';
/** Provinces as plates write them, the army's old letters, and the names that people write out. */
const HEADS = new Set(['京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼', '使领军空海'].join(''));
const LONG_HEADS = new Set(NAMES.split(' '));
const SAID = /(?:车牌|牌照|车号|牌号)$/;
const SUFFIX = /^[挂学警港澳领]$/;
/** A room, not a plate: 川A1203室. */
const ROOM = /^[室幢栋座号楼]$/;

/** Masks number plates: 浙A12345, 浙AD12345, 沪A1234学, WJ京12345, 使012345, and 车牌A12345 where it is said. */
export function maskPlates(page: Page): void {
  for (let i = 0; i < page.signs.length; i++) {
    const found = armedPolice(page, i) ?? embassy(page, i) ?? ordinary(page, i);
    if (found && isFree(page, found.at, found.end)) claim(page, found.at, found.end, PLATE);
  }
}

type Place = { at: number; end: number };

/** A letter of the area and five or six more, after the province. */
function ordinary(page: Page, i: number): Place | undefined {
  const { signs } = page;
  const letter = signs[i];
  if (!isLatin(letter) || letter?.as === 'i' || letter?.as === 'o') return undefined;
  const head = headBefore(signs, i);
  if (head === 0 && !isSaid(page, i, SAID)) return undefined;
  const end = numberEnd(page, i + 1);
  if (end === undefined) return undefined;
  // Without a province it must be whole: a letter and five signs on end.
  const isWhole = end >= i + 6 && signs.slice(i + 1, end).every(({ gap }) => gap === '');
  return head === 0 && !isWhole ? undefined : { at: i - head, end };
}

/** How many signs before this one name a province. */
function headBefore(signs: readonly Sign[], i: number): number {
  const named = (many: number) =>
    i >= many &&
    signs
      .slice(i - many, i)
      .map(({ as }) => as)
      .join('');
  const long = [3, 2].find((many) => LONG_HEADS.has(named(many) || ''));
  return long ?? (HEADS.has(named(1) || '') ? 1 : 0);
}

/** Where the number of a plate ends that begins at this sign: five signs, six of a new-energy car, four and a suffix. */
function numberEnd(page: Page, at: number): number | undefined {
  const { signs } = page;
  const whole = (many: number, digits: number) => {
    const parts = signs.slice(at, at + many);
    return (
      parts.length === many &&
      parts.every((_, i) => isPart(page, at + i)) &&
      parts.filter(({ digit }) => digit !== undefined).length >= digits &&
      isEdge(page, at + many)
    );
  };
  const onEnd = (many: number) => signs.slice(at + 1, at + many).every(({ gap }) => gap === '');
  const isRoom = (many: number) => ROOM.test(signs[at + many]?.as ?? '');
  const sixth = signs[at + 5];
  const goesOn = sixth?.gap === '' || (sixth?.near && !isRoom(6));
  const newEnergy = goesOn && (isLatin(signs[at]) || /^[df]$/.test(sixth.as));
  if (whole(6, 4) && (newEnergy || !whole(5, 3))) return at + 6;
  if (whole(5, 3)) return at + 5;
  if (whole(7, 4) && onEnd(7)) return at + 7;
  if (!whole(4, 2)) return undefined;
  if (SUFFIX.test(signs[at + 4]?.as ?? '')) return at + 5;
  return onEnd(4) && !isRoom(4) ? at + 4 : undefined;
}

/** WJ, the province or not, five signs; on older plates WJ and seven. */
function armedPolice(page: Page, i: number): Place | undefined {
  const [w, j, province] = [page.signs[i], page.signs[i + 1], page.signs[i + 2]];
  if (w?.as !== 'w' || j?.as !== 'j' || (w.gap === '' && isPart(page, i - 1))) return undefined;
  if (headBefore(page.signs, i) > 0) return undefined;
  const at = HEADS.has(province?.as ?? '') ? i + 3 : i + 2;
  const end = numberEnd(page, at);
  if (end !== undefined) return { at: i, end };
  const isOlder = Array.from({ length: 7 }, (_, k) => isPart(page, at + k)).every(Boolean) && isEdge(page, at + 7);
  return isOlder ? { at: i, end: at + 7 } : undefined;
}

/** 使 and six digits. */
function embassy(page: Page, i: number): Place | undefined {
  if (page.signs[i]?.as !== '使') return undefined;
  const digits = page.signs.slice(i + 1, i + 7);
  const is =
    digits.length === 6 &&
    digits.every(({ digit, gap }, at) => digit !== undefined && (at === 0 || at === 3 || gap === '')) &&
    /^[0-3]$/.test(digits[0]?.digit ?? '') &&
    isEdge(page, i + 7) &&
    !/^[元万人户米平个件]$/.test(page.signs[i + 7]?.as ?? '');
  return is ? { at: i, end: i + 7 } : undefined;
}
