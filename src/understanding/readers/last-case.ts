import type { Reader } from '../reader.ts';
import { spokenOf } from './spoken-of.ts';

/** What is asked of a case beside which it is. */
const HOW =
  '(?:呢|怎么?样了?|咋样了?|到哪(?:一?步|里)?了?|有?(?:进展|消息|回音)了?[吗没]?|办?[好完]了?[吗没]?|催一?下)?[\\s?？。！!]*$';
/** One's last, and nothing else said of it. */
const LAST = new RegExp(
  `^(?:最近|最后|上)(?:我?报|我?上报)?(?:上去|过)?的?[一那这]?(?:件|单|条|起|桩)(?:事情?|事件)?${HOW}`,
  'u',
);
/** What an office calls a case, pointed at. */
const THIS_CASE = new RegExp(
  `^(?:这|那|刚才那|上面那)(?:一?个|件|起|张|条)?(?:案子|案件|事件|工单|单子)(?:现在)?${HOW}`,
  'u',
);
/** What only points may be anything; where a case was spoken of it is that. */
const POINTS = new RegExp(`^(?:上一?|刚才那?|前面那?|那|这)个(?:事情?|事件)?${HOW}`, 'u');

/** 「最近那件」, 「上一单」: the case that was spoken of, else the last of one's own. */
export const lastCase: Reader = (heard) => {
  const about = spokenOf(heard);
  const ofCase = about?.case !== undefined;
  if (ofCase && POINTS.test(heard.words)) return { want: 'case', by: 'last', about };
  return LAST.test(heard.words) || THIS_CASE.test(heard.words)
    ? { want: 'case', by: 'last', ...(ofCase ? { about } : {}) }
    : undefined;
};
