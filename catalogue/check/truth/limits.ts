import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

const PHONE = /(?<!\d)(?:1\d{2}|12\d{3}|9[56]\d{3})(?!\d)/g;
const LIFE = ['119', '120'];
/** A call before anybody is safe. The doctor's number may be rung at once: whoever is ill is not in a fire. */
const CALLS_FIRST = /^(?:先|马上)?[打拨报] ?11[09]/;

/** A limit says what it limits; what may turn dangerous says by which facts, and the numbers it gives are hotlines. */
export function checkMatterLimits({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) => {
    const { urgent, urgentWhen, resolveIs, hotlines } = source.value.limits;
    const numbers = new Set(hotlines.map(({ number }) => number));
    const problems: Problem[] = [];
    if (!resolveIs) problems.push(complain(source, ['limits'], '没写 resolveDays 限的是办结还是首次答复（resolveIs）'));
    if (!urgent && !urgentWhen && LIFE.some((number) => numbers.has(number))) {
      problems.push(
        complain(source, ['limits'], '有 119、120 却没写 urgentWhen：看到什么就按紧急办，先做什么，打给谁'),
      );
    }
    if (urgent && urgentWhen)
      problems.push(complain(source, ['limits', 'urgentWhen'], '一律紧急的不用再写 urgentWhen'));
    for (const [i, { first, call }] of (urgentWhen ?? []).entries()) {
      if (CALLS_FIRST.test(first)) {
        const why = '先写人怎么离开危险，退到安全处再打电话（打给谁写在 call）';
        problems.push(complain(source, ['limits', 'urgentWhen', i, 'first'], why));
      }
      for (const [number] of `${first} ${call}`.matchAll(PHONE)) {
        if (!numbers.has(number)) {
          problems.push(complain(source, ['limits', 'urgentWhen', i], `${number} 不在 hotlines 里`));
        }
      }
    }
    return problems;
  });
}
