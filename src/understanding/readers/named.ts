import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { departmentNames } from '../intents/spelling.ts';

/** What a department's name ends with and is left out when people speak of it: 卫健局 is 卫健. */
const KINDS = /(?:主管部门|专卖局|管理站|服务站|部门|单位|公司|企业|中心|中队|大队|分局|局|科|站|所|办|队)$/;

/** The department the words name, by the longest of its names, or by its stem; undefined without one. */
export function departmentIn(words: string, catalogue: Catalogue): string | undefined {
  const said = words.normalize('NFKC').toLowerCase();
  const names = departmentNames(catalogue);
  const whole = names.find(({ word }) => said.includes(word));
  if (whole) return whole.id;
  const stems = names.map(({ word, id }) => ({ word: word.replace(/^区/, '').replace(KINDS, ''), id }));
  return stems.find(({ word }) => word.length >= 2 && said.includes(word))?.id;
}

/** The estates the words name, by their whole names or without 小区. */
export function estatesIn(words: string, { communities }: Catalogue): string[] {
  return communities
    .flatMap(({ name, estates }) => estates.map((estate) => ({ estate: estate.name, community: name })))
    .filter(({ estate, community }) =>
      [estate, estate.replace(/小区$/, ''), community.replace(/社区$/, '')].some((one) => words.includes(one)),
    )
    .map(({ estate }) => estate);
}
