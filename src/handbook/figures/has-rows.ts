import { QUESTION_FIGURES, type QuestionFigure } from '../../../catalogue/figures/figure.ts';
import type { PageScope } from '../../bot/figures/page-scope.ts';

/** Whether a figure is a question's: those are counted for the whole street alone. */
export const isOfQuestions = (figure: string): figure is QuestionFigure =>
  QUESTION_FIGURES.some((one) => one === figure);

/** Whether there are rows behind a figure of this scope. */
export const hasRows = (figure: string, { by, isPart }: Pick<PageScope, 'by' | 'isPart'>): boolean =>
  !isOfQuestions(figure) || (by === 'all' && !isPart);
