import { button, type Card, card, note, stack } from '../elements.ts';

/** What may be changed of a referral by a short form. */
export function changeReferralCard(about: string, name: string): Card {
  return card(
    { title: `改哪里：${name}`, subtitle: '清单外的转介', tone: 'ask' },
    stack(button('加一句群众说法', { do: 'proposal-word', about })),
    note('说法您自己就能发布。'),
  );
}
