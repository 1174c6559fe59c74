import {
  ALARM_FIGURES,
  type AlarmFigure,
  QUESTION_FIGURES,
  type QuestionFigure,
} from '../../../catalogue/figures/figure.ts';
import { hasAlarms } from '../../bot/figures/alarm-rows.ts';
import { hasFew, isOfFew } from '../../bot/figures/few-rows.ts';
import type { PageScope } from '../../bot/figures/page-scope.ts';

/** Whether a figure is a question's: those are counted for the whole street alone. */
export const isOfQuestions = (figure: string): figure is QuestionFigure =>
  QUESTION_FIGURES.some((one) => one === figure);

/** Whether a figure is an alarm's. */
export const isOfAlarms = (figure: string): figure is AlarmFigure => ALARM_FIGURES.some((one) => one === figure);

/** Whether there are rows behind a figure of this scope. */
export function hasRows(figure: string, scope: Pick<PageScope, 'by' | 'isPart'>): boolean {
  if (isOfAlarms(figure)) return hasAlarms(scope);
  if (isOfFew(figure)) return hasFew(figure, scope);
  return !isOfQuestions(figure) || (scope.by === 'all' && !scope.isPart);
}
