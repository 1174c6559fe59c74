import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** What makes somebody step back at once, as a step tells of it. */
const DANGER = /闻到煤气|漏气|冒烟|起火|着火|刺鼻|抽搐|昏迷|掉块/;
/** What is then done: away, or the doctor. */
const ACT = /(?<!在)退|离|撤|散开|往外走|11[09]|120|有人困着/;

/** On the spot danger is looked for before anything is measured or pictured: its step is the first, or follows such a one. What is always urgent begins with it. */
export function checkDangerFirst({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) => {
    const { limits, onSite } = source.value;
    const [before = '', ...rest] = onSite.do;
    if (ACT.test(before)) return [];
    const late = rest.flatMap((text, i) =>
      DANGER.test(text) && ACT.test(text)
        ? [complain(source, ['onSite', 'do', i + 1], '有危险怎么退开，放在第一条：先看人安不安全，再拍再量')]
        : [],
    );
    return limits.urgent
      ? [complain(source, ['onSite', 'do', 0], '一律紧急的，第一条就写人怎么退开、打给谁'), ...late]
      : late;
  });
}
