import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import type { ServiceAsk } from '../../services/ask.ts';
import { NOT_OPENED } from '../../services/decide.ts';
import { NOT_RUN } from '../../services/rules.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { isAsked, NOT_ASKED } from './questions.ts';
import { maySignUpOthers, runsService, runsSession } from './standing.ts';

export const GONE = (): Reaction => toast('这个班找不到了，请发「服务」看看。', 'warning');

/** Opens a form in somebody's own chat. */
export function opened(ask: ServiceAsk, openId: OpenId, world: World): Reaction {
  const draft = world.newId();
  return {
    changes: [{ kind: 'service-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'service-form', draft, openId } }],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}

/** 开班: by whoever offers the service. */
export async function onServiceOpen(
  { service: id, like }: ActionOf<'service-open'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const service = world.catalogue.service(id);
  if (!service) return toast('这项服务已不在清单里。', 'warning');
  if (!runsService(service, openId, await readRoster(world))) return toast(NOT_OPENED, 'warning');
  return opened({ form: 'service-open', service: id, like }, openId, world);
}

/** 报名、替他报名、取消、改名额: each by whom it is for. */
export async function onSessionForm(
  { session: id, form }: ActionOf<'session-form'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [session, roster] = await Promise.all([world.store.session(id), readRoster(world)]);
  if (!session) return GONE();
  if (form === 'service-for-other') {
    const allowed = maySignUpOthers(openId, roster);
    if (!allowed.may) return toast(allowed.why, 'warning');
  }
  const isOfHost = form === 'service-cancel' || form === 'service-places';
  if (isOfHost && !runsSession(session, openId, roster, world)) return toast(NOT_RUN, 'warning');
  if (form === 'service-question' && !isAsked(session)) return toast(NOT_ASKED, 'warning');
  return opened({ form, session: id }, openId, world);
}

/** 这次课不上了: which lesson is said by the button. */
export async function onSessionLesson(
  { session: id, lesson }: ActionOf<'session-lesson'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [session, roster] = await Promise.all([world.store.session(id), readRoster(world)]);
  if (!session) return GONE();
  if (!runsSession(session, openId, roster, world)) return toast(NOT_RUN, 'warning');
  return opened({ form: 'service-cancel-lesson', session: id, lesson }, openId, world);
}
