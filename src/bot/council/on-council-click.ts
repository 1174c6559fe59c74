import type { Action } from '../../../cards/actions.ts';
import { COMMANDS } from '../../cases/commands/table.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import { may } from '../../roster/permissions.ts';
import { act } from '../cases/act.ts';
import { rosterOf } from '../cases/office.ts';
import { COLLECTING, viewOfClicked } from '../cases/on-case-click.ts';
import { subjectOf } from '../cases/tell.ts';
import { nothing, type Outcome, toast } from '../outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** 确认分工 or 改一改 on what somebody spoke of as a task. */
export async function onTaskDraft({ draft: id, how }: Of<'task-draft'>, click: Click, world: World): Promise<Outcome> {
  const draft = await world.store.draft(id);
  const body = draft?.body;
  if (!draft || body?.form !== 'case' || body.act !== 'giveTask')
    return toast('这张卡片找不到了，请再说一次。', 'warning');
  const { roster: rows, found } = await world.store.gather({ caseId: body.caseId });
  if (!found) return toast('找不到这个事件。', 'warning');
  const roster = rosterOf(rows, world);
  const actor = roster.actor(click.who.openId);
  const allowed = may(actor, 'giveTask', found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const view = { view: 'council-task', case: found.id, draft: id } as const;
  if (draft.usedAt)
    return { ...nothing, answer: { toast: { type: 'info', content: '已经定了' }, show: view, fresh: found } };
  if (how === 'change') return changeTask(body.filled ?? {}, found.id, found.version, click, world);
  const command = { do: 'giveTask', task: id, ...body.filled };
  const acted = await act(
    { found, command, actor, key: `draft:${id}`, seen: null, roster, clicked: click.messageId },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: [...acted.changes, { kind: 'draft-used', id, at: world.now(), result: found.id }],
    says: acted.says,
    answer: { toast: { type: 'success', content: '分工已定' }, show: view, fresh: acted.next },
  };
}

/** The same as a form of the presser's own, in their own chat. */
function changeTask(filled: Record<string, string>, caseId: string, seen: number, click: Click, world: World): Outcome {
  const { openId } = click.who;
  const id = world.newId();
  const body = { form: 'case', act: 'giveTask', caseId, seen, filled } as const;
  return {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      { kind: 'collect', openId, target: id, until: world.now() + COLLECTING },
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'case-form', draft: id, openId }, about: caseId }],
    answer: { toast: { type: 'info', content: `「${COMMANDS.giveTask.word}」的表单发到你和我的私聊了` } },
  };
}

/** 已完成, on whichever card shows the task. */
export async function onTaskDone(action: Of<'task-done'>, click: Click, world: World): Promise<Outcome> {
  const [{ roster: rows, found, draft: spoken }, cards] = await Promise.all([
    world.store.gather({ caseId: action.case, draftId: action.task }),
    world.store.liveCards(subjectOf(action.case)),
  ]);
  if (!found) return toast('找不到这个事件。', 'warning');
  const roster = rosterOf(rows, world);
  const acted = await act(
    {
      found,
      command: { do: 'finishTask', task: action.task },
      actor: roster.actor(click.who.openId),
      key: click.key,
      // Two departments may finish their parts at once: what is pressed names its task, not the state of the card.
      seen: null,
      roster,
      clicked: click.messageId,
    },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const card = viewOfClicked(click, found, roster, cards);
  const own = { view: 'council-task', case: found.id, draft: action.task } as const;
  const onCard = card.live || !spoken ? card.view : own;
  return {
    changes: acted.changes,
    says: acted.says,
    answer: { toast: { type: 'success', content: '记下了：已完成' }, show: onCard, fresh: acted.next },
  };
}

/** 改名【已结】 or 解散, after the end, by the lead, the desk or the leader. */
export async function onCouncilEnd({ council, how }: Of<'council-end'>, click: Click, world: World): Promise<Outcome> {
  const record = await world.store.council(council);
  const { roster: rows, found } = await world.store.gather({ caseId: record?.caseId });
  if (!record || !found) return toast('找不到这次吹哨。', 'warning');
  const relations = rosterOf(rows, world).actor(click.who.openId).relationsTo(found);
  if (!relations.some((one) => ['lead', 'lead-head', 'dispatcher', 'leader'].includes(one)))
    return toast('改名和解散由主责部门、指挥室或带班领导操作', 'warning');
  if (!ENDED_STATES.includes(found.state)) return toast('这件事还没办结，群先留着', 'warning');
  if (record.state !== 'open' && record.state !== 'making') return toast('这个群已经不在了', 'info');
  return {
    changes: [{ kind: 'council-wish', id: council, wish: how, at: world.now() }],
    says: [{ kind: 'council-step', councilId: council, about: found.id }],
    answer: { toast: { type: 'success', content: how === 'rename' ? '正在改名' : '正在解散' } },
  };
}
