import { type Visit, WALK_WORDS, type Walked } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, facts, note, quote } from '../elements.ts';

type WalkFacts = {
  visit: Visit;
  walked: Walked;
  /** What kind of place it is. */
  bundle: string | undefined;
  nameOf(department: string): string;
};

/** What somebody of the community saw in passing, and where it went; nothing was ticked and nobody judged. */
export function walkCard({ visit, walked, bundle, nameOf }: WalkFacts): Card {
  const { saw, advised, went, department } = walked;
  const onward = went === 'department' && department ? `请${nameOf(department)}看看` : WALK_WORDS[went];
  return card(
    {
      title: `走访 · ${visit.name}`,
      subtitle: `${visit.id}　${visit.detail}`,
      tone: 'done',
    },
    quote(saw, 300, 'dark'),
    facts([
      ['谁去的', visit.people.map(({ name }) => name).join('、')],
      ['当面劝过', advised ? '劝过了' : '没劝'],
      ['接下来', onward],
    ]),
    bundle && visit.subject && went !== 'case'
      ? buttons(button('报一个问题', { do: 'report-bundle', bundle, subject: visit.subject }))
      : undefined,
    note('走访不算查过，也不下结论；记在这一家的档案里。'),
  );
}
