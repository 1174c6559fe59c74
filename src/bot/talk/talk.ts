import { personCard, placeCard, sayMoreCard } from '../../../cards/talk/talk-cards.ts';
import { DESK } from '../../roster/roster.ts';
import { lineFor } from '../../understanding/readers/small-talk.ts';
import { CALENDAR } from '../core/office.ts';
import { nothing } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import type { Subject } from '../core/subject.ts';
import type { TalkView } from '../ports/talk-view.ts';
import { takePlace } from './take-place.ts';

/** What is no question: a word between people, a wish for a human being, only a place. */
export const talk = {
  clicks: {},
  views: {
    'small-talk': ({ words }) => ({ words }),
    'person-wanted': async (_, world) => {
      const roster = await readRoster(world);
      const atDesk = roster.onDuty(DESK, world.now(), CALENDAR).map((member) => member.name);
      return { card: personCard(world.config.office, atDesk) };
    },
    'place-asked': ({ place }) => ({ card: placeCard(place) }),
    'say-more': () => ({ card: sayMoreCard() }),
  },
  jobs: {},
  incoming: [{ place: takePlace }],
  answers: {
    /** In a group people speak to one another: the bot keeps still. */
    'small-talk': (_, message) => {
      const words = message.content.type === 'words' ? lineFor(message.content.words) : undefined;
      return words && !message.inGroup ? reply(message, { view: 'small-talk', words }) : nothing;
    },
    person: (_, message) => reply(message, { view: 'person-wanted' }),
    place: (_, message) => reply(message, { view: 'place-asked' }),
  },
} satisfies Subject<never, TalkView, never, 'small-talk' | 'person' | 'place'>;
