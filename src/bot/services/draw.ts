import { quote } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { listCard } from '../../../cards/services/list-card.ts';
import { mineCard, openingCard } from '../../../cards/services/mine-card.ts';
import { rollCard } from '../../../cards/services/roll-card.ts';
import { serviceCard, servicesCard } from '../../../cards/services/service-card.ts';
import { type OwnSeat, sessionCard } from '../../../cards/services/session-card.ts';
import { toldCard } from '../../../cards/services/told-card.ts';
import type { OpenId } from '../../brands.ts';
import { NOT_OPENED } from '../../services/decide.ts';
import { isActive } from '../../services/places.ts';
import { NOT_RUN } from '../../services/rules.ts';
import type { Session, SignedUp } from '../../services/session.ts';
import { lessonTold } from '../../services/told.ts';
import { type Known, knownRoster, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { SERVICE_FORMS } from './forms.ts';
import { maySignUpOthers, runsService, runsSession } from './standing.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '这个班找不到了，请发「服务」看看。', 'over') };
const FORM_GONE: Drawn = { card: noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over') };

const byseat = (people: readonly SignedUp[]) => new Map(people.map((one) => [one.seat, one]));

/** The seats that somebody hears of, with whose they are. */
const ownSeats = (
  session: Session,
  people: ReadonlyMap<number, SignedUp>,
  isShown: (seat: Session['seats'][number]) => boolean,
): OwnSeat[] => session.seats.filter(isShown).map((seat) => ({ seat, name: people.get(seat.n)?.name ?? '' }));

export const drawServices = (_: ViewOf<'services'>, { catalogue }: World): Drawn => ({
  card: servicesCard(catalogue.services),
});

export async function drawService({ service: id, question }: ViewOf<'service'>, world: World): Promise<Drawn> {
  const { catalogue, store } = world;
  const service = catalogue.service(id);
  if (!service) return { instead: { view: 'services' } };
  const going = await store.sessionsGoing(id);
  const now = world.now();
  const sessions = going.filter(({ state }) => state === 'open').toSorted((a, b) => startOf(a) - startOf(b));
  return { card: serviceCard({ service, sessions, question, catalogue, now }) };
}
const startOf = ({ lessons }: Session): number => lessons[0]?.at ?? 0;

const lookUp = (id: Session['id'], world: World, known: Known) =>
  Promise.all([world.store.session(id), world.store.signedUp(id), knownRoster(known, world)]);

/** A session as one person sees it. */
export async function drawSession(
  { session: id, openId, said }: ViewOf<'session'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const [session, people, roster] = await lookUp(id, world, known);
  if (!session) return GONE;
  const own = ownSeats(session, byseat(people), (seat) => seat.hears === openId && seat.state !== 'left');
  return {
    card: sessionCard({
      ...{ session, service: world.catalogue.service(session.service), own, said, now: world.now() },
      ...{ others: maySignUpOthers(openId, roster).may, runs: runsSession(session, openId, roster, world) },
    }),
  };
}

/** What somebody signed up for, and what they hold. */
export async function drawMine({ openId }: ViewOf<'sessions-mine'>, { store, now }: World): Promise<Drawn> {
  const [heard, held] = await Promise.all([store.sessionsHeardBy(openId), store.sessionsHeldBy(openId)]);
  const going = heard.filter(({ state }) => state === 'open' || state === 'closed');
  const signed = await Promise.all(
    going.map(async (session) => ({
      session,
      own: ownSeats(session, byseat(await store.signedUp(session.id)), (one) => one.hears === openId && isActive(one)),
    })),
  );
  return { card: mineCard({ signed, held, now: now() }) };
}

/** For whoever runs a session, what they see of it; for anybody else one sentence. */
async function ofHost(
  { session: id, openId }: { session: Session['id']; openId: OpenId },
  world: World,
  known: Known,
  draw: (session: Session, people: Map<number, SignedUp>) => Drawn,
): Promise<Drawn> {
  const [session, people, roster] = await lookUp(id, world, known);
  if (!session) return GONE;
  return runsSession(session, openId, roster, world) ? draw(session, byseat(people)) : { words: NOT_RUN };
}

const posterOf = ({ id }: Session, { config: { publicUrl } }: World): string | undefined =>
  publicUrl === '' ? undefined : `${publicUrl}/handbook/class/${id}/poster`;

export const drawList = (view: ViewOf<'session-list'>, world: World, known: Known): Promise<Drawn> =>
  ofHost(view, world, known, (session, people) => ({
    card: listCard({
      session,
      people,
      said: view.said,
      unheard: view.unheard,
      poster: posterOf(session, world),
      now: world.now(),
    }),
  }));

export const drawRoll = (view: ViewOf<'session-roll'>, world: World, known: Known): Promise<Drawn> =>
  ofHost(view, world, known, (session, people) => {
    const lesson = lessonTold(session, view.lesson);
    return lesson ? { card: rollCard({ session, people, lesson, page: view.page, now: world.now() }) } : GONE;
  });

/** What somebody is told, as the session stands when it is delivered. */
export async function drawTold(view: ViewOf<'session-told'>, world: World): Promise<Drawn> {
  const [session, people] = await Promise.all([world.store.session(view.session), world.store.signedUp(view.session)]);
  if (!session) return GONE;
  const isHost = view.what.startsWith('host');
  const own = isHost
    ? []
    : ownSeats(session, byseat(people), (seat) => view.seats.includes(seat.n) && seat.hears === view.openId);
  const service = world.catalogue.service(session.service);
  const lesson = lessonTold(session, view.lesson);
  return { card: toldCard({ what: view.what, session, service, own, lesson, now: world.now() }) };
}

/** The services somebody may open a session of. */
export async function drawOpening({ openId }: ViewOf<'service-opening'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const own = world.catalogue.services.filter(
    (service) => service.sessions.length > 0 && runsService(service, openId, roster),
  );
  return own.length > 0 ? { card: openingCard(own) } : { words: NOT_OPENED };
}

/** An open form of the services, for whoever opened it. */
export async function drawServiceForm(
  { draft: id, openId, asked }: ViewOf<'service-form'>,
  world: World,
): Promise<Drawn> {
  const [draft, roster] = await Promise.all([world.store.serviceDraft(id), readRoster(world)]);
  if (!draft || draft.usedAt || draft.openId !== openId) return FORM_GONE;
  const { ask } = draft;
  const session = 'session' in ask ? await world.store.session(ask.session) : undefined;
  const service = world.catalogue.service('session' in ask ? (session?.service ?? '') : ask.service);
  if (!service || ('session' in ask && !session)) return FORM_GONE;
  const { title, submit, fields } = SERVICE_FORMS[ask.form];
  return {
    card: formCard({
      ...{ title: `${title} · ${session?.name ?? service.name}`, submit },
      before: asked ? [quote(`${asked.by}：${asked.words}`, 300, 'dark')] : [],
      fields: fields({ ask, service, session, openId, roster, world }),
      action: { do: 'service-submit', draft: id },
    }),
  };
}
