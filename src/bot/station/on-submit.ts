import type { ActionOf } from '../../../cards/actions.ts';
import { leftOut } from '../../forms/left-out.ts';
import { may } from '../../permissions/permissions.ts';
import { worksIn } from '../../station/standing.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { formOf, readAsking } from './forms.ts';
import { GONE } from './opened.ts';
import { noteIn, sortedIn } from './problem-forms.ts';
import { asked } from './submit-duty.ts';
import { ofProblem, raised } from './submit-problem.ts';
import { called, ofTalk } from './submit-talk.ts';
import type { HandedIn } from './submitted.ts';
import { failedIn, heldIn, taskIn } from './talk-forms.ts';

/** A form of the station was submitted: once; a refusal is a toast, and nothing typed is lost. */
export async function onStationSubmit(
  { draft: id }: ActionOf<'station-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const draft = await world.store.stationDraft(id);
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== click.who.openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const asking = await readAsking(draft, world);
  const form = asking && formOf(asking, world);
  if (!asking || !form) return GONE();
  const values = valuesOf(click.form ?? {});
  const wrong = leftOut(form.fields, values);
  if (wrong) return toast(wrong, 'warning');
  return submit({ asking, draft, values, click, world });
}

/** Whether whoever submits still may: it is asked again now, of the place it is about. */
function refusedNow({ asking: { ask, openId, roster, problem, talk } }: HandedIn): string | undefined {
  if (ask.form === 'duty-swap' || ask.form === 'duty-import') return undefined;
  const allowed = may(roster.actor(openId), ask.form.startsWith('talk') ? 'callTalk' : 'bringProblem');
  if (!allowed.may) return allowed.why;
  const community = problem?.community ?? talk?.community;
  return community === undefined || worksIn(roster.grantsOf(openId), community) ? undefined : '这由本社区的人来办';
}

async function submit(submitted: HandedIn): Promise<Reaction> {
  const refused = refusedNow(submitted);
  if (refused) return toast(refused, 'warning');
  const { asking, values, world } = submitted;
  const { ask, problem } = asking;
  switch (ask.form) {
    case 'problem-new':
      return raised(submitted);
    case 'problem-sort':
      return problem ? ofProblem(submitted, sortedIn(values, problem, world), '归好了') : GONE();
    case 'problem-settle':
      return ofProblem(submitted, { do: 'settle', note: noteIn(values) }, '记上了，别忘了答复居民');
    case 'problem-nobody':
      return ofProblem(submitted, { do: 'nobody', note: noteIn(values) }, '交给清单管理员了，别忘了答复居民');
    case 'problem-answer':
      return ofProblem(submitted, { do: 'answer', words: noteIn(values) }, '答复了');
    case 'talk-new':
      return called(submitted);
    case 'talk-task':
      return ofTalk(submitted, taskIn(values, asking.roster), '记上了，到期前一个工作日提醒');
    case 'talk-held':
      return ofTalk(submitted, heldIn(values), '记上了');
    case 'talk-failed':
      return ofTalk(submitted, failedIn(values), '记上了');
    case 'duty-swap':
      return asked(submitted);
    case 'duty-import':
      return GONE();
  }
}
