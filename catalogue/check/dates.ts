import { complain, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';

/** Dates follow one another: nothing rests on a source newer than the edition; what is due for review is a warning. */
export function checkDates({ matters, edition }: CatalogueFiles, today: string): Problem[] {
  return matters.flatMap((source) => matterDates(source, edition.value.date, today));
}

function matterDates(source: Sourced<Matter>, edition: string, today: string): Problem[] {
  const { power, effectiveFrom, reviewBy, status } = source.value;
  const problems: Problem[] = [];
  if (edition && power.ruleDate > edition) {
    problems.push(
      complain(source, ['power', 'ruleDate'], `规定日期 ${power.ruleDate} 晚于本版日期 ${edition}，请核对`),
    );
  }
  if (edition && status === '在用' && effectiveFrom > edition) {
    problems.push(
      complain(source, ['effectiveFrom'], `生效日期 ${effectiveFrom} 晚于本版日期 ${edition}：到那天再发布`),
    );
  }
  if (reviewBy <= effectiveFrom) problems.push(complain(source, ['reviewBy'], '复核日期要晚于生效日期'));
  if (status === '在用' && reviewBy < today) {
    problems.push(complain(source, ['reviewBy'], `已过复核日期 ${reviewBy}，请复核后改日期`, 'warning'));
  }
  return problems;
}
