import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import type { Question, QuestionState } from '../ports/questions.ts';
import type { View } from '../ports/views.ts';

/**
 * 「都不是」: the next question or the matters not offered yet, and after two questions at most the desk. Nothing already
 * refused is offered again.
 */
export function noneOfThese(
  question: Question,
  catalogue: Catalogue,
): { outcome: Question['outcome']; view: View; state: QuestionState } {
  const { asked, offered } = question.state;
  const left = question.hits
    .map((hit) => hit.matter)
    .filter((matter) => !offered.includes(matter))
    .slice(0, CANDIDATES);
  const rounds = asked.length + (question.outcome === 'candidates' ? 1 : 0);
  if (rounds >= 2 || left.length === 0) {
    return { outcome: 'not-listed', view: { view: 'not-listed', question: question.id }, state: question.state };
  }
  const group = catalogue.boundaries.find(
    (one) =>
      !asked.includes(one.id) &&
      left[0] &&
      one.options.some((option) => option.matter === left[0]) &&
      one.options.every((option) => !offered.includes(option.matter)),
  );
  if (group) {
    return {
      outcome: 'ask',
      view: { view: 'ask', question: question.id, group: group.id, round: rounds + 1 },
      state: { asked: [...asked, group.id], offered: [...offered, ...group.options.map((option) => option.matter)] },
    };
  }
  return {
    outcome: 'candidates',
    view: { view: 'candidates', question: question.id, matters: left },
    state: { asked: [...asked, 'candidates'], offered: [...offered, ...left] },
  };
}
