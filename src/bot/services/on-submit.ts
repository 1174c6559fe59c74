import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { leftOut } from '../../forms/left-out.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import type { ServiceAsk } from '../../services/ask.ts';
import type { SessionCommand } from '../../services/commands.ts';
import { wholeIn } from '../../services/opening.ts';
import { seatOf } from '../../services/places.ts';
import { MOST, SESSION_SERIES, type Session, SessionId, type SignedUp } from '../../services/session.ts';
import { nextTold } from '../../services/times.ts';
import { valuesOf } from '../core/form-values.ts';
import { personOf } from '../core/person-of.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { ServiceDraft } from '../ports/services.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actSession, timesOf } from './act.ts';
import { openingOf, SERVICE_FORMS, type ServiceAsking } from './forms.ts';
import { GONE } from './on-form.ts';
import { type Conversation, passedOn } from './questions.ts';
import { isThere, signingUp } from './signing.ts';
import { maySignUpOthers, runsService, runsSession } from './standing.ts';

/** What a submitted form asks for: a step, and whom it signs up. */
type Asked = { command: SessionCommand; who?: Omit<SignedUp, 'seat'> };

/** A form of the services was submitted: once; a refusal is a toast, and nothing typed is lost. */
export async function onServiceSubmit(
  { draft: id }: ActionOf<'service-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [draft, roster] = await Promise.all([world.store.serviceDraft(id), readRoster(world)]);
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const { ask } = draft;
  const session = 'session' in ask ? await world.store.session(ask.session) : undefined;
  const service = world.catalogue.service('session' in ask ? (session?.service ?? '') : ask.service);
  if (!service || ('session' in ask && !session)) return GONE();
  const asking: ServiceAsking = { ask, service, session, openId, roster, world };
  const values = valuesOf(click.form ?? {});
  const wrong = leftOut(SERVICE_FORMS[ask.form].fields(asking), values);
  if (wrong) return toast(wrong, 'warning');
  if (ask.form === 'service-question' || ask.form === 'service-answer')
    return session ? passedOn({ ...asking, ask, session }, draft, values) : GONE();
  const asked = await askedBy(values, { ...asking, ask });
  if (typeof asked === 'string') return toast(asked, 'warning');
  const runs = session ? runsSession(session, openId, roster, world) : runsService(service, openId, roster);
  const actor = personOf(openId, roster);
  const acted = actSession({ found: session, ...asked, actor, runs, key: `draft:${id}` }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return together(
    { changes: acted.changes, says: acted.says },
    asked.command.do === 'open' ? await toldOfNew(acted.next, openId, world) : nothing,
    used(draft, asked.command, acted.next, world),
  );
}

/** So many hear of one session; whoever is beyond it hears of the next. */
const MOST_WISHES = 200;

/** Whoever asked to hear of a new session of this service, once each, in hours in which people may be told. */
async function toldOfNew(session: Session, opener: OpenId, world: World): Promise<Reaction> {
  const { service } = session;
  const wishes = (await world.store.wishesFor(service, MOST_WISHES)).filter((openId) => openId !== opener);
  const tellAt = nextTold(world.now(), timesOf(world).hours);
  return {
    changes: wishes.map((openId) => ({ kind: 'service-wish', service, openId, wants: false })),
    says: wishes.map((openId) => ({
      ...{ kind: 'send', to: { openId }, about: session.id },
      view: { view: 'session', session: session.id, openId, said: '您要等的新班开了' },
      ...(tellAt > world.now() ? { notBefore: tellAt } : {}),
    })),
  };
}

async function askedBy(
  values: Values,
  asking: ServiceAsking & { ask: Exclude<ServiceAsk, Conversation> },
): Promise<Asked | string> {
  const { ask, service, session, openId, roster, world } = asking;
  const why = () => cutTo(wordsIn(values.why), 100);
  switch (ask.form) {
    case 'service-open': {
      const opening = openingOf(values, asking);
      if (typeof opening === 'string') return opening;
      const id = SessionId.parse(`${SESSION_SERIES}-${await world.store.takeNumber(SESSION_SERIES)}`);
      return { command: { ...opening, id } };
    }
    case 'service-sign-up':
    case 'service-for-other': {
      const forOther = ask.form === 'service-for-other';
      const allowed = forOther ? maySignUpOthers(openId, roster) : { may: true as const };
      if (!allowed.may) return allowed.why;
      const who = signingUp(values, service, forOther);
      if (typeof who === 'string') return who;
      if (session && isThere(session, await world.store.signedUp(session.id), who.phone)) return '这个电话已经报过了';
      return { command: { do: 'sign-up', hears: openId, forOther }, who };
    }
    case 'service-cancel-lesson':
      return { command: { do: 'cancel-lesson', lesson: ask.lesson, why: why() } };
    case 'service-cancel':
      return { command: { do: 'cancel', why: why() } };
    case 'service-places': {
      const places = wholeIn(wordsIn(values.places), 1, MOST.places);
      return places === undefined ? `收几个人只能写数字，1 到 ${MOST.places}` : { command: { do: 'places', places } };
    }
  }
}

/** What is said of a step that was just taken. */
function saidOf(command: SessionCommand, next: Session): string {
  const { do: step } = command;
  if (step === 'open') return `开好了，编号 ${next.id}。有人问「${next.name}」或点服务卡就能报名`;
  if (command.do === 'sign-up') {
    const isIn = seatOf(next, next.seats.length)?.state === 'in';
    return isIn ? '报上了' : `满了，给${command.forOther ? '他' : '您'}排上候补了`;
  }
  if (step === 'places') return `名额改成 ${next.places} 个了`;
  return '取消了，报名的人都会收到消息';
}

function used({ id, ask, openId }: ServiceDraft, command: SessionCommand, next: Session, world: World): Reaction {
  const said = saidOf(command, next);
  const view = ask.form === 'service-sign-up' || ask.form === 'service-for-other' ? 'session' : 'session-list';
  // Whoever signs up reads how they stand; of several signed up for others, what was just done is said.
  const show: View = { view, session: next.id, openId, ...(ask.form === 'service-sign-up' ? {} : { said }) };
  return {
    changes: [{ kind: 'draft-used', id, at: world.now(), result: next.id }],
    says: [],
    answer: { toast: { type: 'success', content: said }, show },
  };
}
