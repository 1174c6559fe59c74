import { typed } from '../../brands.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import type { ServiceAskOf } from '../../services/ask.ts';
import { NOT_RUN } from '../../services/rules.ts';
import type { Session } from '../../services/session.ts';
import { alarmInForm } from '../core/alarm.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { ServiceDraft } from '../ports/services.ts';
import { QUESTION_MOST, type ServiceAsking } from './forms.ts';
import { runsSession } from './standing.ts';

/** 问老师, and the answer to it. */
export type Conversation = ServiceAskOf<'service-question'> | ServiceAskOf<'service-answer'>;

/** Whether there is still a class to ask of. */
export const isAsked = ({ state }: Session): boolean => state === 'open' || state === 'closed';
export const NOT_ASKED = '这个班结束了，有事打「问谁」后面的电话';

type Asking = ServiceAsking & { session: Session; ask: Conversation };

/** A question goes to the host and the answer to whoever asked, in the chats of the two: what they wrote stands in those messages alone. */
export const passedOn = (asking: Asking, draft: ServiceDraft, values: Values): Reaction => {
  const words = cutTo(wordsIn(values.words), QUESTION_MOST);
  return asking.ask.form === 'service-question'
    ? questioned(asking, draft, words)
    : answered(asking, asking.ask, draft, words);
};

function questioned({ session, openId, roster, world }: Asking, { id }: ServiceDraft, words: string): Reaction {
  if (!isAsked(session)) return toast(NOT_ASKED, 'warning');
  const host = session.host.openId;
  if (!roster.people.some((one) => one.openId === host && !one.left))
    return toast('老师已经不在了，请打「问谁」后面的电话', 'warning');
  const [at, answer] = [world.now(), world.newId()];
  const ask = { form: 'service-answer', session: session.id, asker: openId } as const;
  const asked = { by: personOf(openId, roster).name, words };
  const said = '问了，老师回了告诉您';
  return {
    changes: [
      { kind: 'service-draft', draft: { id: answer, openId: host, at, ask } },
      { kind: 'draft-used', id, at, result: session.id },
    ],
    says: [
      // A danger told of in it is answered first.
      ...alarmInForm(typed(words), { to: { openId }, about: id }, world),
      {
        ...{ kind: 'send', to: { openId: host }, about: session.id },
        view: { view: 'service-form', draft: answer, openId: host, asked },
      },
    ],
    answer: {
      toast: { type: 'success', content: said },
      show: { view: 'session', session: session.id, openId, said },
    },
  };
}

function answered(
  { session, openId, roster, world }: Asking,
  { asker }: ServiceAskOf<'service-answer'>,
  { id }: ServiceDraft,
  words: string,
): Reaction {
  if (!runsSession(session, openId, roster, world)) return toast(NOT_RUN, 'warning');
  const said = `${session.host.name}回您：${words}`;
  return {
    changes: [{ kind: 'draft-used', id, at: world.now(), result: session.id }],
    says: [
      {
        ...{ kind: 'send', to: { openId: asker }, about: session.id },
        view: { view: 'session', session: session.id, openId: asker, said },
      },
    ],
    answer: {
      toast: { type: 'success', content: '回了，发到他和我的私聊' },
      show: { view: 'session-list', session: session.id, openId, said: `您回了：${words}` },
    },
  };
}
