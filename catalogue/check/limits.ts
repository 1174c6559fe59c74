import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

/** The office's limits, one against another: urgent is quicker, a hold ends, the day has an order. */
export function checkLimits({ limits: source }: Pick<CatalogueFiles, 'limits'>): Problem[] {
  const limits = source.value;
  if (!limits) return [];
  const wrong: [wrong: boolean, field: string, why: string][] = [
    [limits.urgentDispatchMinutes > limits.dispatchMinutes, 'urgentDispatchMinutes', '紧急件的派遣时限比普通件还长'],
    [limits.urgentSignMinutes > limits.signHours * 60, 'urgentSignMinutes', '紧急件的签收时限比普通件还长'],
    [limits.filedNaturalDays > 90, 'filedNaturalDays', '行政处罚法第六十条是九十日，不能更长'],
    [
      limits.amberShare < 0.3 || limits.amberShare > 0.95,
      'amberShare',
      '临期写 0.3 到 0.95 之间，太早没用，太晚来不及',
    ],
    [limits.returnsToCouncil < 2, 'returnsToCouncil', '第一次退单由指挥室裁定，这里从 2 起'],
    [limits.verifyFromRepeat < 2, 'verifyFromRepeat', '第一次不算重复，这里从 2 起'],
    [limits.settledOfferAt < 2, 'settledOfferAt', '第一次当场处理不用劝，这里从 2 起'],
    [limits.inspections.catchUpDays > 2, 'inspections', '先查后补批，浙江省行政程序办法第七十八条是两日，不能更长'],
    [limits.quiet.from >= limits.quiet.to, 'quiet', '开始要早于结束'],
    [limits.quiet.digest < limits.quiet.from, 'quiet', '汇总不能早于可以打扰人的时间'],
  ];
  return wrong.filter(([is]) => is).map(([, field, why]) => complain(source, [field], why));
}
