import type { CaseId } from '../src/cases/record/ids.ts';
import { button, buttons, type Card, card, quote } from './elements.ts';

/** A form after it was submitted: a summary in its place. */
export function formDoneCard(title: string, words: string, caseId?: CaseId): Card {
  return card(
    { title, subtitle: caseId, tone: 'done' },
    quote(words, 300),
    caseId ? buttons(button('查看这件事', { do: 'see-case', case: caseId })) : undefined,
  );
}
