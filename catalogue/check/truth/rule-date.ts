import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** The date of a power is that of a rule its source names, where the corpus has that rule: one digit makes it another decade's. */
export function checkRuleDate({ matters, lock }: CatalogueFiles): Problem[] {
  const versions = new Map(lock.map(({ law, version }) => [law, version]));
  return matters.flatMap((source) => {
    const { source: says, ruleDate } = source.value.power;
    const named = [...versions].filter(([law]) => says.includes(law));
    if (named.length === 0 || named.some(([, version]) => version === ruleDate)) return [];
    const theirs = named.map(([law, version]) => `${law} ${version}`).join('、');
    return [complain(source, ['power', 'ruleDate'], `依据里没有一部规定是 ${ruleDate} 的：${theirs}`)];
  });
}
