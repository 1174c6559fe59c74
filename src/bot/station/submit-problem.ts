import { typed } from '../../brands.ts';
import { ProblemId, STATION_SERIES } from '../../station/ids.ts';
import type { ProblemCommand } from '../../station/problems/decide.ts';
import { alarmInForm } from '../core/alarm.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { unanswered } from '../core/waits.ts';
import { keptQuestion } from '../questions/keep-question.ts';
import { actProblem } from './act.ts';
import { GONE } from './opened.ts';
import { raisedIn } from './problem-forms.ts';
import { actorIn, type HandedIn, used } from './submitted.ts';

/** 记一个问题. A danger told of in it is answered first. */
export async function raised(submitted: HandedIn): Promise<Reaction> {
  const { asking, values, world } = submitted;
  const { openId, roster } = asking;
  const said = raisedIn(values, openId, roster);
  if (typeof said === 'string') return toast(said, 'warning');
  const id = ProblemId.parse(`${STATION_SERIES.problem}-${await world.store.takeNumber(STATION_SERIES.problem)}`);
  const by = actorIn(submitted);
  const acted = actProblem(undefined, { ...said, id, by: by.actor }, by, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const alarm: Reaction = {
    ...nothing,
    says: alarmInForm(typed(said.words), { to: { openId }, about: submitted.draft.id }, world),
  };
  return together(
    alarm,
    { changes: acted.changes, says: [] },
    used(submitted, id, `记下了，编号 ${id}`, { view: 'problem', problem: id, openId, said: '记下了，下一步：归类' }),
  );
}

/** A step of a problem that a form asks for. */
export function ofProblem(submitted: HandedIn, command: ProblemCommand, said: string): Reaction {
  const { asking, world } = submitted;
  const { problem, openId } = asking;
  if (!problem) return GONE();
  const acted = actProblem(problem, command, actorIn(submitted), world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return together(
    { changes: acted.changes, says: [] },
    command.do === 'nobody' ? admission(submitted, command.note) : nothing,
    used(submitted, problem.id, said, { view: 'problem', problem: problem.id, openId, said }),
  );
}

/** What nobody is competent for waits at the list's desk, like a question that the list did not help with; its keepers hear at once. */
function admission({ asking: { problem, openId, roster }, click, world }: HandedIn, note: string): Reaction {
  if (!problem) return nothing;
  const { id, community } = problem;
  const asked = { words: typed(problem.words), chatId: click.chatId, asker: openId };
  const hits = world.search(problem.words).hits.slice(0, 3);
  const question = keptQuestion(asked, { outcome: 'not-listed', hits }, world);
  const words = `${community}提请准入（${id}）：${problem.words}。为什么没有部门管：${note}。要进清单的发「下载 新事项」拟一份；几个人都碰到的，「清单台」上会排出来。`;
  return {
    changes: [{ kind: 'question', question }, unanswered(question, world)],
    says: roster.withRole('keeper').map((one) => ({
      ...{ kind: 'send', to: { openId: one.openId }, about: id },
      view: { view: 'words', words },
    })),
  };
}
