import type { InspectedSubject } from '../../src/inspections/subjects/subject.ts';
import { button, buttons, type Card, card, facts, note } from '../elements.ts';
import { missedWords } from '../missed-words.ts';

/** A paper of a place ends soon; for whoever is in charge of that kind of place. */
export const expiryCard = (subject: InspectedSubject, label: string, until: string, missed?: string): Card =>
  card(
    { title: `证照快到期：${subject.name}`, subtitle: `${label} ${until} 到期`, tone: 'ask' },
    missed ? missedWords(missed) : undefined,
    facts([
      ['门牌', subject.place.detail],
      ['社区', subject.place.community ?? undefined],
    ]),
    buttons(button('看档案', { do: 'subject-see', subject: subject.id }, 'primary')),
    note('提醒店家去换证；换好了点「改档案」写新的日子，这条就不再提。不用为这个专门上门。'),
  );
