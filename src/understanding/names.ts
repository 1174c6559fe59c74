import type { Catalogue } from '../../catalogue/catalogue.ts';
import { literally } from '../matters/words/literally.ts';
import { beginningIn } from './beginning-in.ts';
import { withoutGeneral } from './general.ts';
import { departmentNames, placeNames } from './intents/spelling.ts';

/** What a department's name ends with and is left out when people speak of it: 卫健局 is 卫健. */
const KINDS = /(?:主管部门|专卖局|管理站|服务站|部门|单位|公司|企业|中心|中队|大队|分局|局|科|站|所|办|队)$/;
/** A matter's number, whatever stands around it but more letters or digits. */
const MATTER_NUMBER = /(?<![a-z\d])[a-z]{2}\d{2}(?!\d)/gi;
/** The shortest stem that names a department, in characters. */
const STEM = 2;

/** What the words name of this street. */
export type NamesSaid = {
  /** The department, by the longest of its names, or by its stem; undefined without one. */
  departmentIn(words: string): string | undefined;
  /** Whether they are a department's name and nothing else. */
  isDepartment(words: string): boolean;
  /** Whether all they say is said of any matter, a department aside: 「整改时限给几天」. */
  isGeneral(words: string): boolean;
  /** The matter whose number they name. */
  matterIn(words: string): string | undefined;
  /** Words without the place they begin with, as people call it for short: 「德加油烟」. */
  withoutPlace(words: string): string;
};

type Listed = Pick<Catalogue, 'matters' | 'departments' | 'communities'>;

const made = new WeakMap<Listed, NamesSaid>();

/** The reader of a list's names, made once: every message meets it. */
export function namesOf(catalogue: Listed): NamesSaid {
  const names = made.get(catalogue) ?? createNames(catalogue);
  made.set(catalogue, names);
  return names;
}

function createNames(catalogue: Listed): NamesSaid {
  const matters = new Set(catalogue.matters.map(({ id }) => id));
  const names = departmentNames(catalogue);
  const stems = names
    .map(({ word, id }) => ({ word: word.replace(/^区/, '').replace(KINDS, ''), id }))
    .filter(({ word }) => word.length >= STEM);
  const departments = [...names, ...stems];
  const alone = new Set(names.map(({ word }) => word));
  // A place that is called like something people speak of (香樟) is no place to be left out.
  const spoken = catalogue.matters.flatMap(({ sayings }) => sayings).join('\n');
  const places = placeNames(catalogue).filter((name) => !spoken.includes(name));
  const place = new RegExp(
    `^(?:${places.map(literally).join('|')})(?!(?:东|南|西|北|中)?(?:路(?![灯口面边上障])|街(?![道边上])|苑|里|弄|公寓))(?=\\p{Script=Han}{2})`,
    'u',
  );
  const begunIn = beginningIn(departments, ({ word }) => [word]);
  const called = new RegExp(departments.map(({ word }) => literally(word)).join('|'), 'gu');
  return {
    matterIn: (words) =>
      [...words.normalize('NFKC').matchAll(MATTER_NUMBER)]
        .map(([id]) => id.toUpperCase())
        .find((id) => matters.has(id)),
    withoutPlace: (words) => (places.length > 0 ? words.replace(place, '') : words),
    isDepartment: (words) => alone.has(words.normalize('NFKC').trim().toLowerCase()),
    isGeneral: (words) => withoutGeneral(words.normalize('NFKC').toLowerCase().replace(called, '')) === '',
    departmentIn(words) {
      const said = words.normalize('NFKC').toLowerCase();
      const begun = begunIn(said);
      return departments.find((one) => begun.has(one) && said.includes(one.word))?.id;
    },
  };
}
