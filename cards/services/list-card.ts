import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { attendance, lessonsAhead, takenPlaces, waitingList } from '../../src/services/places.ts';
import { dayIsAhead } from '../../src/services/rules.ts';
import {
  SESSION_STATES,
  type Session,
  type SessionLesson,
  type SessionSeat,
  type SignedUp,
} from '../../src/services/session.ts';
import type { NotReached } from '../../src/services/told.ts';
import { button, buttons, type Card, card, type Element, items, link, note, quote, stack, text } from '../elements.ts';
import { when } from '../when.ts';
import { TOLD_TITLES } from './told-titles.ts';
import { begins } from './words.ts';

export type NameListFacts = {
  session: Session;
  people: ReadonlyMap<number, SignedUp>;
  said?: string | undefined;
  unheard?: NotReached | undefined;
  /** The sheet for the wall with the code of the class; undefined where strangers can open no page. */
  poster?: string | undefined;
  now: number;
};

/** So many names have a line on the card, and so many unpaid ones a button. */
const NAMES = 30;
const UNPAID = 10;

/** 网格员甲　138…: how somebody is reached; whoever is in Feishu leaves no phone. */
export function whoIs(seat: SessionSeat, people: NameListFacts['people']): string {
  const who = people.get(seat.n);
  const guardian = who?.guardian ? `（家长 ${who.guardian}）` : '';
  return `${who?.name ?? ''}${guardian}${who?.phone ? `　${who.phone}` : ''}`;
}

/** The lesson whose roll is called next: one that was begun and not called, one of today that was, to be put right; else the next. */
export function lessonToCall(session: Session, now: number): SessionLesson | undefined {
  const begun = session.lessons.filter((lesson) => lesson.cancelled === null && !dayIsAhead(lesson, now));
  const uncalled = begun.findLast(({ called }) => called === null);
  const today = begun.findLast(({ at }) => dayOf(at) === dayOf(now));
  return uncalled ?? today ?? lessonsAhead(session, now)[0] ?? begun.at(-1);
}

/** Who was not reached, by name and phone, and with what. */
function unheardWords(
  { what, seats }: NotReached,
  { host, seats: all }: Session,
  people: NameListFacts['people'],
): Element {
  const names = all.filter(({ n }) => seats.includes(n)).map((seat) => whoIs(seat, people));
  const who = what === 'host-eve' ? `办班的 ${host.name}` : names.join('、');
  return quote(`没通知到：${who}。请打电话告诉他们：${TOLD_TITLES[what]}`, 600, 'dark');
}

/** Who is in and who waits, for whoever runs it: the roll, money, places, what is called off. */
export function listCard({ session, people, said, unheard, poster, now }: NameListFacts): Card {
  const on = { session: session.id } as const;
  const going = session.state === 'open' || session.state === 'closed';
  const [within, waiting] = [session.seats.filter(({ state }) => state === 'in'), waitingList(session)];
  const offered = session.seats.filter(({ state }) => state === 'offered');
  const next = lessonToCall(session, now);
  const unpaid = session.fee === null ? [] : within.filter(({ paid }) => !paid);
  const [ahead] = lessonsAhead(session, now);
  return card(
    {
      title: `名单 · ${session.name}`,
      subtitle: `${session.id}　${takenPlaces(session)}/${session.places} 人　候补 ${waiting.length} 人`,
      tone: going ? 'answer' : 'over',
      tags: [{ text: SESSION_STATES[session.state], color: going ? 'blue' : 'neutral' }],
    },
    said ? quote(said, 200, 'dark') : undefined,
    unheard ? unheardWords(unheard, session, people) : undefined,
    next
      ? buttons(
          button(
            next.called === null ? `点名：第 ${next.n} 次　${begins(next, now)}` : `第 ${next.n} 次点过名了，改一改`,
            { do: 'session-roll', ...on, lesson: next.n, page: 0 },
            // Long before a lesson there is nothing to call yet.
            dayIsAhead(next, now) ? 'default' : 'primary',
          ),
        )
      : [],
    within.length > 0
      ? items(
          within.slice(0, NAMES).map((seat) => inLine(seat, session, people)),
          true,
        )
      : undefined,
    within.length === 0 ? note('还没有人报上') : undefined,
    within.length > NAMES ? note(`一共 ${within.length} 人，这里是前 ${NAMES} 个；全部的名字在点名里`) : undefined,
    offered.length > 0 ? text('**轮到了，等他回话**') : undefined,
    offered.length > 0
      ? items(offered.map((seat) => `${whoIs(seat, people)}　留到 ${when(seat.until ?? now, now)}`))
      : undefined,
    waiting.length > 0 ? text('**候补，按先后**') : undefined,
    waiting.length > 0
      ? items(
          waiting.slice(0, NAMES).map((seat) => whoIs(seat, people)),
          true,
        )
      : undefined,
    unpaid.length > 0 ? text('**还没交钱的，交了点一下**') : undefined,
    stack(
      ...unpaid
        .slice(0, UNPAID)
        .map((seat) =>
          button(`${people.get(seat.n)?.name ?? ''}　交了`, { do: 'session-paid', ...on, seat: seat.n, paid: true }),
        ),
    ),
    hostButtons(session, ahead),
    going && poster !== undefined ? buttons(link('打印二维码，贴楼道（A4）', poster)) : [],
    note('名单只给您看，不要转发到群里'),
  );
}

function inLine(seat: SessionSeat, session: Session, people: NameListFacts['people']): string {
  const { came, of } = attendance(session, seat.n);
  const money = session.fee === null ? '' : seat.paid ? '　交了钱' : '　没交钱';
  return `${whoIs(seat, people)}${money}${of > 0 ? `　到 ${came}/${of} 次` : ''}`;
}

function hostButtons(session: Session, ahead: SessionLesson | undefined): Element[] {
  if (session.state !== 'open' && session.state !== 'closed') return [];
  const on = { session: session.id } as const;
  const isOpen = session.state === 'open';
  return [
    ...buttons(
      button(isOpen ? '不再收人' : '接着收人', { do: 'session-accept', ...on, open: !isOpen }),
      button('改名额', { do: 'session-form', ...on, form: 'service-places' }),
    ),
    ...buttons(
      ahead && button(`第 ${ahead.n} 次不上了`, { do: 'session-lesson', ...on, lesson: ahead.n }),
      button('整个班取消', { do: 'session-form', ...on, form: 'service-cancel' }),
    ),
  ];
}
