import type { Action } from '../../../cards/actions.ts';
import { may } from '../../roster/permissions.ts';
import { nothing, type Outcome, toast, together } from '../outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { refusedList } from './lists.ts';
import { rosterOf } from './office.ts';
import { subjectOf } from './tell.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** 查看、经过、反映人电话: always in the presser's own chat, and only for those who may. */
export async function onSee(
  action: Of<'see-case' | 'timeline' | 'phone'>,
  click: Click,
  world: World,
): Promise<Outcome> {
  const { openId } = click.who;
  const { roster: rows, found } = await world.store.gather({ caseId: action.case });
  if (!found) return toast('找不到这个事件。', 'warning');
  const actor = rosterOf(rows, world).actor(openId);
  const allowed = may(actor, action.do === 'phone' ? 'seePhone' : 'see', found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const audience = `person:${openId}`;
  const to = { openId };
  if (action.do === 'phone') {
    const words = `${found.id} 反映人电话：${found.onBehalf?.phone ?? '没有留'}。打过之后请在事件里点「已联系」。`;
    return {
      changes: [],
      says: [{ kind: 'send', to, view: { view: 'words', words }, about: found.id }],
      answer: { toast: { type: 'info', content: '电话发到你和我的私聊了' } },
    };
  }
  const says: Outcome['says'] =
    action.do === 'timeline'
      ? [{ kind: 'send', to, view: { view: 'timeline', case: found.id, audience }, about: found.id }]
      : [
          {
            kind: 'send',
            to,
            view: { view: 'case', case: found.id, audience },
            subject: subjectOf(found.id),
            about: found.id,
          },
        ];
  return { changes: [], says, answer: { toast: { type: 'info', content: '发到你和我的私聊了' } } };
}

/** Another page or shelf of a list, in place. A list in somebody's chat shows only what its owner may see. */
export async function onList({ list, shelf, page }: Of<'list'>, click: Click, world: World): Promise<Outcome> {
  const { openId } = click.who;
  const refused = refusedList(list, openId, rosterOf(await world.store.roster(), world));
  if (refused) return toast(refused, 'warning');
  return { ...nothing, answer: { show: { view: 'case-list', list, shelf, page, openId } } };
}

/** 待办 or 指挥台 of whoever presses, in their own chat. */
export function onMyList({ list }: Of<'my-list'>, { who: { openId } }: Click): Outcome {
  const view = { view: 'case-list', list, page: 0, openId } as const;
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view }],
    answer: { toast: { type: 'info', content: '发到你和我的私聊了' } },
  };
}

/** 「就是这件，关注」: the open case is followed instead of reporting it again. */
export async function onFollowInstead(
  { draft: draftId, case: caseId }: Of<'follow-instead'>,
  click: Click,
  world: World,
): Promise<Outcome> {
  const { openId } = click.who;
  const { roster: rows, found, draft } = await world.store.gather({ draftId, caseId });
  if (!found || !draft || draft.openId !== openId) return toast('找不到这个事件。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`, 'info');
  const roster = rosterOf(rows, world);
  const actor = roster.actor(openId);
  const acted = await act(
    { found, command: { do: 'follow', on: true }, actor, key: click.key, seen: null, roster },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const view = { view: 'case', case: found.id, audience: `person:${openId}` } as const;
  return together(
    { changes: acted.changes, says: acted.says },
    {
      changes: [
        { kind: 'draft-used', id: draftId, at: world.now(), result: found.id },
        {
          kind: 'live-card',
          subject: subjectOf(found.id),
          queue: openId,
          view,
          messageId: click.messageId,
          chatId: click.chatId,
          at: world.now(),
        },
      ],
      says: [],
      answer: { toast: { type: 'success', content: `已关注 ${found.id}` }, show: view, fresh: acted.next },
    },
  );
}
