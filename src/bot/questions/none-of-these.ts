import type { Question, QuestionState } from '../ports/questions.ts';
import type { View } from '../ports/views.ts';

/** 「都不是」: no worse guess after the best ones were refused, but the desk, in one press. */
export function noneOfThese(question: Question): { outcome: Question['outcome']; view: View; state: QuestionState } {
  return { outcome: 'not-listed', view: { view: 'not-listed', question: question.id }, state: question.state };
}
