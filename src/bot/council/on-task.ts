import type { ActionOf } from '../../../cards/actions.ts';
import { sitsFor } from '../../cases/commands/council/seat.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { may } from '../../permissions/permissions.ts';
import { act } from '../cases/act.ts';
import { clickOutcome } from '../cases/click-outcome.ts';
import { viewOfClicked } from '../cases/clicked-card.ts';
import { openedForm } from '../cases/opened-form.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** 确认分工 or 改一改 on what somebody spoke of as a task. */
export async function onTaskDraft(
  { draft: id, how }: ActionOf<'task-draft'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const draft = await world.store.draft(id);
  const body = draft?.body;
  if (!draft || body?.form !== 'case' || body.act !== 'giveTask')
    return toast('这张卡片找不到了，请再说一次。', 'warning');
  const { roster, found } = await read({ caseId: body.caseId }, world);
  if (!found) return toast('找不到这个事件。', 'warning');
  const actor = roster.actor(click.who.openId);
  const allowed = may(actor, 'giveTask', found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const view = { view: 'council-task', case: found.id, draft: id } as const;
  if (draft.usedAt)
    return { ...nothing, answer: { toast: { type: 'info', content: '已经定了' }, show: view, known: { c: found } } };
  const { filled = {} } = body;
  if (how === 'change') return openedForm('giveTask', found, { filled }, click, world);
  const command = { do: 'giveTask', task: id, ...filled };
  const acted = await act(
    { found, command, actor, key: `draft:${id}`, seen: null, roster, clicked: click.messageId },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: [...acted.changes, { kind: 'draft-used', id, at: world.now(), result: found.id }],
    says: acted.says,
    answer: { toast: { type: 'success', content: '分工已定' }, show: view, known: { c: acted.next } },
  };
}

/** 已完成, on whichever card shows the task. */
export async function onTaskDone(action: ActionOf<'task-done'>, click: Click, world: World): Promise<Reaction> {
  const [{ roster, found, draft: spoken }, cards] = await Promise.all([
    read({ caseId: action.case, draftId: action.task }, world),
    world.store.liveCards(subjectOf(action.case)),
  ]);
  if (!found) return toast('找不到这个事件。', 'warning');
  const actor = roster.actor(click.who.openId);
  const task = found.council?.tasks.find(({ id }) => id === action.task);
  const standsInFor = task && !sitsFor(actor, found, task.department) ? task.department : null;
  const acted = await act(
    {
      found,
      command: { do: 'finishTask', task: action.task, what: task?.what ?? null, standsInFor },
      actor,
      key: click.key,
      // Two departments may finish their parts at once: what is pressed names its task, not the state of the card.
      seen: null,
      roster,
      clicked: click.messageId,
    },
    world,
  );
  const card = await viewOfClicked(click, found, roster, cards, world);
  const own = { view: 'council-task', case: found.id, draft: action.task } as const;
  const view = card.live || !spoken ? card.view : own;
  return clickOutcome(acted, { found, roster, view, chat: card.chat, live: card.live }, '记下了：已完成');
}
