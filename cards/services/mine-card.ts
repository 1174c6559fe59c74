import type { Service } from '../../catalogue/services/schema.ts';
import { isActive } from '../../src/services/places.ts';
import type { Session } from '../../src/services/session.ts';
import { button, type Card, card, inPairs, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import type { OwnSeat } from './session-card.ts';
import { nextLesson, placesLeft, seatLine } from './words.ts';

export type MineFacts = {
  /** What somebody signed up for, with their seats. */
  signed: readonly { session: Session; own: readonly OwnSeat[] }[];
  /** What they hold themselves. */
  held: readonly Session[];
  now: number;
};

const seatWords = (session: Session, { seat, name }: OwnSeat, now: number): string =>
  `${seat.forOther ? `${name}：` : ''}${seatLine(session, seat, now)}`;

/** What somebody signed up for and what they hold; where that is nothing, how one finds a service. */
export function mineCard({ signed, held, now }: MineFacts): Card {
  const nothing = signed.length + held.length === 0;
  return card(
    { title: '我的报名', subtitle: nothing ? '现在没有报着的' : undefined, tone: nothing ? 'over' : 'answer' },
    signed.flatMap(({ session, own }) => [
      text(
        [
          `**${escapeMarkdown(session.name)}**　${escapeMarkdown(nextLesson(session, now))}`,
          ...own.filter(({ seat }) => isActive(seat)).map((one) => escapeMarkdown(seatWords(session, one, now))),
        ].join('<br>'),
      ),
      ...stack(button(`看${session.name}`, { do: 'session-see', session: session.id })),
    ]),
    held.length > 0 ? text('**我办的班**') : undefined,
    stack(
      ...held.map((session) =>
        button(`名单　${session.name}　${placesLeft(session)}`, { do: 'session-list', session: session.id }, 'primary'),
      ),
    ),
    nothing ? note('发「服务」看街道有什么，或直接问，如「有没有夜校」') : undefined,
  );
}

/** The services somebody may open a session of, each kind the list describes and one of one's own. */
export function openingCard(services: readonly Service[]): Card {
  return card(
    { title: '开班', subtitle: '点一个，时间和人数在表单里改', tone: 'answer' },
    services.flatMap(({ id, name, sessions }) => [
      text(`**${escapeMarkdown(name)}**`),
      ...inPairs(
        ...[
          ...sessions.map((kind) => button(kind.name, { do: 'service-open', service: id, like: kind.name })),
          button('别的班', { do: 'service-open', service: id, like: null }),
        ],
      ),
    ]),
  );
}
