import type { SessionCommand, SessionCommandOf } from './commands.ts';
import { freeing } from './offers.ts';
import { freePlaces, isActive, lessonsAhead, seatOf, takenPlaces, waitingList } from './places.ts';
import { done, refused, type SessionContext, type SessionRuling } from './ruling.ts';
import type { Session, SessionLesson, SessionSeat } from './session.ts';
import { struck } from './strike.ts';

const NOT_YOURS = '这个名额不是您报的';
export const NOT_RUN = '这一步由老师和办这项服务的部门来做';

const isOver = ({ state }: Session): SessionRuling | undefined =>
  state === 'over' ? refused('这个班结课了') : state === 'cancelled' ? refused('这个班取消了') : undefined;

/** A step of whoever runs the session. */
const byHost =
  <Name extends SessionCommand['do']>(
    rule: (session: Session, command: SessionCommandOf<Name>, context: SessionContext) => SessionRuling,
  ) =>
  (session: Session, command: SessionCommandOf<Name>, context: SessionContext): SessionRuling =>
    context.runs ? rule(session, command, context) : refused(NOT_RUN);

/** A step of one seat, by whoever hears of it or runs the session. */
const ofSeat =
  <Name extends 'leave' | 'take' | 'decline'>(
    rule: (session: Session, seat: SessionSeat, context: SessionContext) => SessionRuling,
  ) =>
  (session: Session, { seat: n }: SessionCommandOf<Name>, context: SessionContext): SessionRuling => {
    const seat = seatOf(session, n);
    if (!seat) return refused('没有这个名额');
    if (!context.runs && context.actor?.openId !== seat.hears) return refused(NOT_YOURS);
    return isOver(session) ?? rule(session, seat, context);
  };

const lessonOf = ({ lessons }: Session, n: number): SessionLesson | undefined =>
  lessons.find((lesson) => lesson.n === n);

type Rules = {
  [Name in SessionCommand['do']]: (
    session: Session,
    command: SessionCommandOf<Name>,
    context: SessionContext,
  ) => SessionRuling;
};

/** What each step of a session that is there comes to. */
export const RULES: Rules = {
  open: () => refused('这个班已经开了'),

  'sign-up'(session, { hears, forOther }, { now }) {
    const over = isOver(session);
    if (over) return over;
    if (session.state === 'closed') return refused('这个班不再收报名了');
    if (lessonsAhead(session, now).length === 0) return refused('课都开始了，不能再报');
    if (!forOther && session.seats.some((seat) => isActive(seat) && !seat.forOther && seat.hears === hears))
      return refused('您已经报过了');
    // Whoever waits goes first, even where a place is free for a moment.
    const state = freePlaces(session) > 0 && waitingList(session).length === 0 ? 'in' : 'waiting';
    const n = Math.max(0, ...session.seats.map((seat) => seat.n)) + 1;
    const kept = { waited: state === 'waiting', since: state === 'in' ? now : null } as const;
    const seat = { n, state, hears, forOther, ...kept, paid: false, until: null, at: now } as const;
    return done({ seats: [seat] });
  },

  leave: ofSeat((session, seat, { now, times }) =>
    isActive(seat)
      ? done({ seats: freeing(session, [{ ...seat, state: 'left', until: null }], now, times) })
      : refused('已经退出了'),
  ),

  take: ofSeat((_, seat, { now }) =>
    seat.state === 'offered' && seat.until !== null && seat.until > now
      ? done({ seats: [{ ...seat, state: 'in', since: now, until: null }] })
      : refused(seat.state === 'in' ? '已经是您的了' : '这个位子过了时间，给下一位了'),
  ),

  decline: ofSeat((session, seat, { now, times }) =>
    seat.state === 'offered'
      ? done({ seats: freeing(session, [{ ...seat, state: 'left', until: null }], now, times) })
      : refused('这个位子已经不在您这里了'),
  ),

  paid: byHost((session, { seat: n, paid }) => {
    const seat = seatOf(session, n);
    if (seat?.state !== 'in') return refused('没有这个名额');
    return seat.paid === paid ? done({}) : done({ seats: [{ ...seat, paid }] });
  }),

  roll: byHost((session, { lesson: n, seat, absent }, { now }) => {
    const lesson = lessonOf(session, n);
    if (!lesson || lesson.cancelled !== null) return refused('这次课没有上');
    if (dayIsAhead(lesson, now)) return refused('还没到上课，到了再点名');
    if (seatOf(session, seat)?.state !== 'in') return refused('没有这个名额');
    const others = lesson.absent.filter((one) => one !== seat);
    return done({ lessons: [{ ...lesson, absent: absent ? [...others, seat] : others }] });
  }),

  called: byHost((session, { lesson: n }, { now }) => {
    const lesson = lessonOf(session, n);
    if (!lesson || lesson.cancelled !== null) return refused('这次课没有上');
    if (dayIsAhead(lesson, now)) return refused('还没到上课，到了再点名');
    return done({ lessons: [{ ...lesson, called: now }] });
  }),

  'cancel-lesson': byHost((session, { lesson: n, why }, { now }) => {
    const over = isOver(session);
    if (over) return over;
    const lesson = lessonOf(session, n);
    if (!lesson || lesson.cancelled !== null) return refused('这次课已经取消了');
    if (lesson.at <= now) return refused('已经开始的课不能取消');
    const left = session.lessons.filter((one) => one.n !== n && one.cancelled === null);
    // Without a lesson there is no session: it is cancelled as a whole, and everybody is told that.
    if (left.length === 0) return done({ to: 'cancelled', changes: { why }, lessons: [{ ...lesson, cancelled: why }] });
    return done({ lessons: [{ ...lesson, cancelled: why }] });
  }),

  cancel: byHost((session, { why }) => isOver(session) ?? done({ to: 'cancelled', changes: { why } })),

  accept: byHost((session, { open }) => {
    const to = open ? 'open' : 'closed';
    return isOver(session) ?? (session.state === to ? done({}) : done({ to }));
  }),

  places: byHost((session, { places }, { now, times }) => {
    const over = isOver(session);
    if (over) return over;
    const taken = takenPlaces(session);
    if (places < taken) return refused(`已经有 ${taken} 人，名额不能少于这个数`);
    return done({ changes: { places }, seats: freeing({ ...session, places }, [], now, times) });
  }),

  tick: (session, _, context) => struck(session, context),
};

/** The roll is called from half an hour before the lesson on. */
export const dayIsAhead = ({ at }: SessionLesson, now: number): boolean => now < at - HALF_AN_HOUR;
const HALF_AN_HOUR = 30 * 60_000;
