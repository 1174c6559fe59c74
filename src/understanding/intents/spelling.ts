import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { literally } from '../../matters/words/literally.ts';
import { createSimplify, readSimplified } from '../../matters/words/simplified.ts';

/**
 * What stands for a place, a department and a case number, so that any of them teaches about all of them; and around how
 * the clause before ends, and what stands between two.
 */
export const MARK = {
  place: '\ue000',
  department: '\ue001',
  number: '\ue002',
  ends: '\ue020',
  between: '\ue021',
} as const;
const BEGIN = '\ue010';
const END = '\ue011';

const NUMBERS = /[a-z][a-z0-9]{0,9}-\d{6}-\d{3,5}/g;
const HOUSES = /\d+(?:号楼|幢|栋|单元|室|号|楼|层|排)|[一二三四五六七八九十]+(?:幢|栋|单元|号楼)/g;
const ROADS = /[\u4e00-\u9fff]{2,3}(?:路|街|大道)(?:\d+号)?/g;
/** 「热死人了」 kills nobody; 「热死了一个人」 does. */
const EXAGGERATED =
  /([热冷烦吵臭累气笑愁困急堵贵丑闷馋饿渴晒痒吓呛恨忙]|恶心|羡慕|无聊|尴尬)死(?:个?人|我|宝宝)?(?:了|啦|哉)?(?![一两三几\d]|有人|个人)/g;
const SEVERAL_PLACES = new RegExp(`${MARK.place}+`, 'g');

export type Spelling = (words: string) => string;

const longestFirst = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length);

/** The names a street's places go by: 星洲小区, 星洲社区, 星洲. */
export const placeNames = ({ communities }: Pick<CompiledCatalogue, 'communities'>): string[] =>
  longestFirst(
    communities.flatMap(({ name, estates }) =>
      [name, ...estates.map((estate) => estate.name)].flatMap((one) => [one, one.replace(/(?:社区|小区)$/, '')]),
    ),
  );

/** The names departments go by, each with its id; longest first. */
export const departmentNames = ({
  departments,
}: Pick<CompiledCatalogue, 'departments'>): { word: string; id: string }[] =>
  departments
    .flatMap(({ id, name, aliases = [] }) =>
      [name, name.replace(/^区/, ''), ...aliases].map((word) => ({ word: word.toLowerCase(), id })),
    )
    .sort((a, b) => b.word.length - a.word.length);

/**
 * Makes the one spelling under which wishes are compared: half width, lower case, simplified, with marks for places,
 * departments and numbers and at both ends. Unlike the search's (matters/words/normalize.ts) it keeps how people ask.
 */
export function createSpelling(simplified: string, catalogue: CompiledCatalogue): Spelling {
  const simplify = createSimplify(readSimplified(simplified));
  const places = new RegExp(placeNames(catalogue).map(literally).join('|'), 'g');
  const names = departmentNames(catalogue).map(({ word }) => literally(word));
  const departments = new RegExp(names.join('|'), 'g');
  return (words) => {
    const marked = simplify(words.normalize('NFKC').toLowerCase())
      .replace(EXAGGERATED, '很$1')
      .replace(NUMBERS, MARK.number)
      .replace(places, MARK.place)
      .replace(ROADS, MARK.place)
      .replace(HOUSES, MARK.place)
      .replace(departments, MARK.department)
      .replace(/\d+/g, '0')
      .replace(SEVERAL_PLACES, MARK.place)
      .replace(/[^\p{L}\p{N}\p{Co}?]+/gu, ' ')
      .trim();
    return `${BEGIN}${marked}${END}`;
  };
}
