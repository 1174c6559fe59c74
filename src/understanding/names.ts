import type { Catalogue } from '../../catalogue/catalogue.ts';
import { departmentNames } from './intents/spelling.ts';

/** What a department's name ends with and is left out when people speak of it: 卫健局 is 卫健. */
const KINDS = /(?:主管部门|专卖局|管理站|服务站|部门|单位|公司|企业|中心|中队|大队|分局|局|科|站|所|办|队)$/;
/** The shortest stem that names a department, in characters. */
const STEM = 2;

/** What the words name of this street. */
export type Names = {
  /** The department, by the longest of its names, or by its stem; undefined without one. */
  departmentIn(words: string): string | undefined;
  /** The estates, by their whole names, without 小区, or by their community's. */
  estatesIn(words: string): string[];
};

/** Makes the reader of names, once a list: every message meets it. */
export function createNames(catalogue: Pick<Catalogue, 'departments' | 'communities'>): Names {
  const names = departmentNames(catalogue);
  const stems = names
    .map(({ word, id }) => ({ word: word.replace(/^区/, '').replace(KINDS, ''), id }))
    .filter(({ word }) => word.length >= STEM);
  const departments = [...names, ...stems];
  const estates = catalogue.communities.flatMap(({ name: community, estates }) =>
    estates.map(({ name }) => ({ name, called: [name, name.replace(/小区$/, ''), community.replace(/社区$/, '')] })),
  );
  return {
    departmentIn(words) {
      const said = words.normalize('NFKC').toLowerCase();
      return departments.find(({ word }) => said.includes(word))?.id;
    },
    estatesIn: (words) =>
      estates.filter(({ called }) => called.some((one) => words.includes(one))).map(({ name }) => name),
  };
}
