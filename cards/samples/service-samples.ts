import type { Catalogue } from '../../catalogue/catalogue.ts';
import { OpenId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { type Session, SessionId, type SignedUp } from '../../src/services/session.ts';
import { servicesFiguresCard } from '../figures/services-card.ts';
import { listCard } from '../services/list-card.ts';
import { mineCard, openingCard } from '../services/mine-card.ts';
import { rollCard } from '../services/roll-card.ts';
import { serviceCard, servicesCard } from '../services/service-card.ts';
import { sessionCard } from '../services/session-card.ts';
import { toldCard } from '../services/told-card.ts';
import { one, type Sample } from './sample.ts';

const NOW = instantOf('2026-11-24', 10 * 60);
const HOUR = 3_600_000;
const host = { openId: OpenId.parse('ou_host'), name: '联络站书记' };

const lesson = (n: number, day: string) => ({
  ...{ n, at: instantOf(day, 19 * 60), ends: instantOf(day, 20 * 60 + 30) },
  ...{ cancelled: null, called: null, absent: [], told: [] },
});
const seat = (n: number, state: Session['seats'][number]['state']) => ({
  ...{
    n,
    state,
    hears: host.openId,
    forOther: n > 1,
    waited: n > 2,
    since: state === 'in' ? NOW : null,
    paid: n === 1,
  },
  ...{ until: state === 'offered' ? NOW + 20 * HOUR : null, at: NOW },
});

/** A class for three: two are in, one was offered a place, two wait. */
const SESSION: Session = {
  ...{ id: SessionId.parse('KB-12'), version: 9, state: 'open', service: 'FW01', name: '咖啡拉花班' },
  ...{
    where: '邻里中心二楼教室',
    places: 3,
    fee: '一期 100 元',
    host,
    why: null,
    erased: null,
    keys: [],
    changedAt: NOW,
  },
  lessons: [lesson(1, '2026-11-26'), lesson(2, '2026-12-03')],
  seats: [seat(1, 'in'), seat(2, 'in'), seat(3, 'offered'), seat(4, 'waiting'), seat(5, 'waiting')],
};
const NAMES = ['样例甲', '样例乙', '样例丙', '样例丁', '样例戊'];
const PEOPLE = new Map<number, SignedUp>(
  NAMES.map((name, i) => [
    i + 1,
    { seat: i + 1, name, phone: i > 0 ? `1000000000${i}` : null, guardian: i === 4 ? '样例家长' : null },
  ]),
);

/** Services, a class as everybody sees it, and what is told of it. */
export function serviceSamples(catalogue: Catalogue): Sample[] {
  const [service, steps] = [one(catalogue.services[0]), one(catalogue.services.find(({ steps }) => steps.length > 0))];
  const shown = { session: SESSION, service, now: NOW };
  const own = (...which: number[]) =>
    SESSION.seats.filter(({ n }) => which.includes(n)).map((seat) => ({ seat, name: NAMES[seat.n - 1] ?? '' }));
  const first = one(SESSION.lessons[0]);
  return [
    { name: 'services', card: servicesCard(catalogue.services) },
    { name: 'service', card: serviceCard({ service, sessions: [SESSION], catalogue, now: NOW }) },
    { name: 'service-steps', card: serviceCard({ service: steps, sessions: [], catalogue, now: NOW }) },
    { name: 'session', card: sessionCard({ ...shown, own: own(1, 5), others: true, runs: true }) },
    {
      name: 'sessions-mine',
      card: mineCard({ signed: [{ session: SESSION, own: own(1) }], held: [SESSION], now: NOW }),
    },
    { name: 'session-list', card: listCard({ session: SESSION, people: PEOPLE, now: NOW }) },
    { name: 'session-roll', card: rollCard({ session: SESSION, people: PEOPLE, lesson: first, page: 0, now: NOW }) },
    { name: 'session-offer', card: toldCard({ ...shown, what: 'offered', own: own(3), lesson: undefined }) },
    { name: 'session-eve', card: toldCard({ ...shown, what: 'eve', own: own(1), lesson: first }) },
    {
      name: 'service-figures',
      card: servicesFiguresCard([{ words: catalogue.figure('class-signed'), value: { n: 18, d: 20, out: {} } }], 90),
    },
    { name: 'service-opening', card: openingCard(catalogue.services.filter(({ sessions }) => sessions.length > 0)) },
  ];
}
