import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { departmentNames } from '../intents/spelling.ts';

/** The department the words name, by the longest of its names; undefined without one. */
export function departmentIn(words: string, catalogue: Catalogue): string | undefined {
  const said = words.normalize('NFKC').toLowerCase();
  return departmentNames(catalogue).find(({ word }) => said.includes(word))?.id;
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
