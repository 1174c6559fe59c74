import type { Service } from '../../catalogue/services/schema.ts';
import { freePlaces, isActive, lessonsAhead, waitingList } from '../../src/services/places.ts';
import { SESSION_STATES, type Session, type SessionSeat } from '../../src/services/session.ts';
import { button, buttons, type Card, card, type Element, facts, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { nextLesson, placesLeft, seatLine } from './words.ts';

/** A seat as its own person sees it. */
export type OwnSeat = { seat: SessionSeat; name: string };

export type SessionFacts = {
  session: Session;
  service: Service | undefined;
  own: readonly OwnSeat[];
  /** Whether the reader may sign others up, and whether they run it. */
  others: boolean;
  runs: boolean;
  said?: string | undefined;
  now: number;
};

/** So many sign-ups of one reader have lines of their own: a card holds no more buttons. */
const OWN = 12;

/** A session: how the reader stands, when, where and how many places, and what one press does. */
export function sessionCard(shown: SessionFacts): Card {
  const { session, service, own, said, now } = shown;
  const going = session.state === 'open' || session.state === 'closed';
  const offered = own.some(({ seat }) => seat.state === 'offered');
  return card(
    {
      title: session.name,
      subtitle: `${service?.name ?? '街道的服务'}　${session.id}`,
      tone: offered ? 'warning' : going ? 'answer' : 'over',
      tags: [{ text: SESSION_STATES[session.state], color: going ? 'blue' : 'neutral' }],
    },
    said ? quote(said, 300, 'dark') : undefined,
    session.why ? text(escapeMarkdown(`取消了：${session.why}`)) : undefined,
    own.slice(0, OWN).flatMap((one) => ownLines(one, shown)),
    own.length > OWN ? note(`您在这个班一共报了 ${own.length} 个，这里是前 ${OWN} 个`) : undefined,
    facts([
      ['什么时候', nextLesson(session, now)],
      ['在哪里', session.where],
      ['名额', placesLeft(session)],
    ]),
    signUpButtons(shown),
    facts([
      ['老师', session.host.name],
      ['收费', session.fee ?? service?.fee],
      ['退费', service?.refund],
      ['要带', service?.bring.join('、') || undefined],
      ['谁能来', service?.who],
      ['问谁', service?.contact],
    ]),
    going && !shown.runs
      ? buttons(button('问老师', { do: 'session-form', session: session.id, form: 'service-question' }))
      : [],
    shown.runs ? buttons(button('名单', { do: 'session-list', session: session.id })) : [],
    note('名字只给老师和办班的人看，结课 90 天后删掉'),
  );
}

function ownLines({ seat, name }: OwnSeat, { session, now }: SessionFacts): Element[] {
  const on = { session: session.id, seat: seat.n } as const;
  const whose = seat.forOther ? `${name}：` : '';
  const going = session.state === 'open' || session.state === 'closed';
  return [
    text(`**${escapeMarkdown(`${whose}${seatLine(session, seat, now)}`)}**`),
    ...buttons(
      going && seat.state === 'offered' && button('要这个位子', { do: 'session-seat', ...on, step: 'take' }, 'primary'),
      going && seat.state === 'offered' && button('不要了', { do: 'session-seat', ...on, step: 'decline' }),
      going &&
        isActive(seat) &&
        seat.state !== 'offered' &&
        button(
          seat.forOther ? `退出（${name}）` : '退出',
          { do: 'session-seat', ...on, step: 'leave' },
          'default',
          seat.state === 'in' ? '退出以后位子马上给候补的人，确定吗？' : '退出候补，确定吗？',
        ),
    ),
  ];
}

function signUpButtons({ session, own, others, now }: SessionFacts): Element[] {
  if (session.state !== 'open' || lessonsAhead(session, now).length === 0) return [];
  const full = freePlaces(session) <= 0 || waitingList(session).length > 0;
  const on = { session: session.id } as const;
  const mine = own.some(({ seat }) => isActive(seat) && !seat.forOther);
  return buttons(
    !mine && button(full ? '排候补' : '报名', { do: 'session-form', ...on, form: 'service-sign-up' }, 'primary'),
    others &&
      button('替别人报名', { do: 'session-form', ...on, form: 'service-for-other' }, mine ? 'primary' : 'default'),
  );
}
