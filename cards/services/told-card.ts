import type { Service } from '../../catalogue/services/schema.ts';
import { attendance, heldLessons, takenPlaces, waitingList } from '../../src/services/places.ts';
import type { Session, SessionLesson } from '../../src/services/session.ts';
import type { TellName } from '../../src/services/told.ts';
import { button, buttons, type Card, card, type Element, facts, items, note, type Tone, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import type { OwnSeat } from './session-card.ts';
import { TOLD_TITLES } from './told-titles.ts';
import { begins, nextLesson } from './words.ts';

export type ToldFacts = {
  what: TellName;
  session: Session;
  service: Service | undefined;
  /** The seats it is about, with whose they are. */
  own: readonly OwnSeat[];
  lesson: SessionLesson | undefined;
  now: number;
};

const isLong = (session: Session): boolean => heldLessons(session).length > 1;

type Said = { tone: Tone; words(facts: ToldFacts): string | undefined };

const calledOff = ({ session, lesson }: ToldFacts) => lesson?.cancelled ?? session.why ?? '';

/** What each message says first; whom it is about follows. */
const SAID: Record<TellName, Said> = {
  offered: {
    tone: 'warning',
    words: ({ own: [one], now }) =>
      one?.seat.state === 'offered' && one.seat.until
        ? `给您留到 ${when(one.seat.until, now)}，过了就给下一位`
        : '这个位子已经有着落了',
  },
  expired: { tone: 'over', words: () => '位子给了下一位，或者课已经上完；想来可以再报' },
  eve: {
    tone: 'answer',
    words: ({ session }) =>
      isLong(session) ? '这一次去不了不用点；以后都不来了请退出' : '去不了请点一下，把位子让给候补的人',
  },
  soon: { tone: 'answer', words: () => undefined },
  'lesson-cancelled': {
    tone: 'warning',
    words: (facts) => `为什么：${calledOff(facts)}。报名还在，别的几次照常`,
  },
  cancelled: { tone: 'warning', words: (facts) => `为什么：${calledOff(facts)}` },
  over: { tone: 'done', words: ({ service }) => service?.refund && `退费：${service.refund}` },
  'host-eve': { tone: 'answer', words: () => undefined },
  'host-freed': { tone: 'answer', words: () => undefined },
};

/** What somebody is told without having asked, with the one press that answers it. */
export function toldCard(shown: ToldFacts): Card {
  const { what, session, service, own, lesson, now } = shown;
  const { tone, words } = SAID[what];
  const title = TOLD_TITLES[what];
  const said = words(shown);
  return card(
    { title, subtitle: `${session.name}　${session.id}`, tone, summary: `${title}：${session.name}` },
    said ? text(escapeMarkdown(said)) : undefined,
    facts([
      ['什么时候', what === 'over' ? undefined : lesson ? begins(lesson, now) : nextLesson(session, now)],
      ['在哪里', session.where],
      ['要带', what === 'eve' || what === 'soon' ? service?.bring.join('、') || undefined : undefined],
      ['报了几个人', what.startsWith('host') ? `${takenPlaces(session)}/${session.places}` : undefined],
      ['候补', what.startsWith('host') ? `${waitingList(session).length} 人` : undefined],
    ]),
    whose(shown),
    own.flatMap((one) => answers(one, what, session)),
    what.startsWith('host') ? buttons(button('名单', { do: 'session-list', session: session.id }, 'primary')) : [],
    what === 'host-freed' ? note('候补第一位已经告诉了，他不要再给下一位') : undefined,
  );
}

/** For whom it is, where it is not the reader alone; how often each came, at the end. */
function whose({ what, session, own }: ToldFacts): Element | undefined {
  if (what === 'host-freed' || what === 'host-eve') return undefined;
  const lines = own.map(({ seat, name }) => {
    const { came, of } = attendance(session, seat.n);
    const attended = what === 'over' && of > 0 ? `上了 ${came}/${of} 次` : '';
    if (!seat.forOther) return attended;
    return attended ? `${name}：${attended}` : `您替 ${name} 报的，请告诉他`;
  });
  const said = lines.filter(Boolean);
  return said.length > 0 ? items(said) : undefined;
}

function answers({ seat, name }: OwnSeat, what: TellName, session: Session): Element[] {
  const on = { session: session.id, seat: seat.n } as const;
  const whose = seat.forOther ? `（${name}）` : '';
  if (what === 'offered' && seat.state === 'offered')
    return buttons(
      button(`要这个位子${whose}`, { do: 'session-seat', ...on, step: 'take' }, 'primary'),
      button('不要了', { do: 'session-seat', ...on, step: 'decline' }),
    );
  if (what === 'eve' && seat.state === 'in')
    return buttons(
      button(
        isLong(session) ? `整个班不来了${whose}` : `去不了，退出${whose}`,
        { do: 'session-seat', ...on, step: 'leave' },
        'default',
        '退出以后位子马上给候补的人，确定吗？',
      ),
    );
  return [];
}
