import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { freePlaces, heldLessons, lessonsAhead, positionOf, waitingList } from '../../src/services/places.ts';
import type { Session, SessionLesson, SessionSeat } from '../../src/services/session.ts';
import { when } from '../when.ts';

/** The days of the week as `getUTCDay` counts them. */
export const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** 11月26日 周四 19:00: when a lesson begins; today’s without the day of the week. */
export function begins({ at }: Pick<SessionLesson, 'at'>, now: number): string {
  const [day, time] = when(at, now).split(' ');
  if (dayOf(at) === dayOf(now)) return `${day} ${time}`;
  return `${day} 周${WEEKDAYS[new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay()]} ${time}`;
}

/** The next lesson, and how many there are. */
export function nextLesson(session: Session, now: number): string {
  const [next] = lessonsAhead(session, now);
  const all = heldLessons(session).length;
  if (!next) return all > 1 ? `一共 ${all} 次，都开始了` : '已经开始了';
  return all > 1 ? `${begins(next, now)}，第 ${next.n} 次，一共 ${all} 次` : begins(next, now);
}

/** How many places are left, or how many wait. */
export function placesLeft(session: Session): string {
  const free = freePlaces(session);
  const waiting = waitingList(session).length;
  if (free > 0 && waiting === 0) return `收 ${session.places} 人，还有 ${free} 个位子`;
  return waiting > 0 ? `收 ${session.places} 人，满了，${waiting} 人候补` : `收 ${session.places} 人，满了`;
}

/** The same on a button. */
export const placesInShort = (session: Session): string =>
  freePlaces(session) > 0 && waitingList(session).length === 0 ? `剩 ${freePlaces(session)} 位` : '满了，可排候补';

/** Where somebody stands in the queue, and why. */
export function waitsAt(session: Session, n: number): string {
  const position = positionOf(session, n);
  const before = position > 1 ? `前面还有 ${position - 1} 位` : '下一个就轮到';
  return `候补第 ${position} 位：${session.places} 个名额满了，${before}。有人退出按先后轮，轮到了会告诉您`;
}

/** How a seat stands, in one line. */
export function seatLine(session: Session, seat: SessionSeat, now: number): string {
  switch (seat.state) {
    case 'in':
      if (session.fee === null) return '报上了';
      return seat.paid ? '报上了，钱交过了' : '报上了，还没交钱';
    case 'waiting':
      return waitsAt(session, seat.n);
    case 'offered':
      return `有位子了，给您留到 ${when(seat.until ?? now, now)}，要的点「要这个位子」`;
    case 'expired':
      return '没轮到，或者过了时间';
    case 'left':
      return '退出了';
  }
}
