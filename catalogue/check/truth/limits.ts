import { complain, type Problem } from '../../problems.ts';
import { SERVICE_NUMBER } from '../../public-numbers.ts';
import type { CatalogueFiles } from '../../read.ts';

const PHONE = new RegExp(String.raw`(?<!\d)(?:1\d{2}|${SERVICE_NUMBER})(?!\d)`, 'g');
const LIFE = ['119', '120'];
/** A call before anybody is safe. The doctor's number may be rung at once: whoever is ill is not in a fire. */
const CALLS_FIRST = /^(?:先|马上)?[打拨报] ?11[09]/;

/** Where somebody strikes, whoever came steps back: to stay beside him is for who would hurt himself. */
const STRIKES = /打人|动手|打起来|互殴|拿刀|拿家伙|砸东西/;
const STAYS = /陪着|守着/;
const STEPS_BACK = /退|离开|散开|躲|夹在|[请把][^，]{0,6}开/;

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
    for (const [i, { when, first, call }] of (urgentWhen ?? []).entries()) {
      if (STRIKES.test(when) && (STAYS.test(first) || !STEPS_BACK.test(first))) {
        const why = '有人动手的先写退开、离开；陪着不离开只对要伤自己的人，分成两条写';
        problems.push(complain(source, ['limits', 'urgentWhen', i, 'first'], why));
      }
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
