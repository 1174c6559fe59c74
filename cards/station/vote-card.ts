import { CHOICE_WORDS, type Talk } from '../../src/station/talks/talk.ts';
import { button, buttons, type Card, card, note, quote, text } from '../elements.ts';
import { countsInWords } from './talk-card.ts';

/** A vote in a group: what is asked, and how many have pressed. What each pressed nobody sees, and only the end is counted out. */
export function voteCard({ id, topic, vote }: Talk, voted: number): Card {
  const over = vote?.result;
  return card(
    { title: '表决', subtitle: `${topic}　${id}`, tone: over ? 'done' : 'ask' },
    quote(vote?.question ?? '', 100, 'dark'),
    over ? text(`**${countsInWords(over)}**`) : text(`投了 **${voted}** 票`),
    over
      ? []
      : buttons(
          button(CHOICE_WORDS.yes, { do: 'talk-vote', talk: id, choice: 'yes' }, 'primary'),
          button(CHOICE_WORDS.no, { do: 'talk-vote', talk: id, choice: 'no' }),
          button(CHOICE_WORDS.again, { do: 'talk-vote', talk: id, choice: 'again' }),
        ),
    note(over ? '点过票了，不再收' : '一人一票，投了不能改；不记谁投了什么，点票以前看不到各有几票'),
  );
}
