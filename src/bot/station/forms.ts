import { dayWords } from '../../../cards/station/words.ts';
import type { OpenId } from '../../brands.ts';
import type { Field } from '../../forms/field.ts';
import type { Roster } from '../../roster/roster.ts';
import type { StationAsk } from '../../station/ask.ts';
import type { Duty } from '../../station/duty/duty.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import type { Talk } from '../../station/talks/talk.ts';
import { readRoster } from '../core/reading.ts';
import type { StationDraft } from '../ports/station.ts';
import type { World } from '../ports/world.ts';
import { dutiesAhead } from './duties.ts';
import { swapFields, swapOptions } from './duty-forms.ts';
import { answerFields, nobodyFields, problemFields, settleFields, sortFields } from './problem-forms.ts';
import { callFields, failedFields, heldFields, taskFields } from './talk-forms.ts';

/** What a form of the station is about, as it is now. */
export type StationAsking = {
  ask: StationAsk;
  openId: OpenId;
  roster: Roster;
  problem: ResidentProblem | undefined;
  talk: Talk | undefined;
  duty: Duty | undefined;
  duties: readonly Duty[];
};

/** Reads what an open form is about; undefined where that is gone. */
export async function readAsking({ ask, openId }: StationDraft, world: World): Promise<StationAsking | undefined> {
  const { store } = world;
  const [roster, problem, talk, duty, duties] = await Promise.all([
    readRoster(world),
    'problem' in ask && ask.problem ? store.problem(ask.problem) : undefined,
    'talk' in ask ? store.talk(ask.talk) : undefined,
    'duty' in ask ? store.duty(ask.duty) : undefined,
    ask.form === 'duty-swap' ? dutiesAhead(world) : [],
  ]);
  const isGone = ('problem' in ask && ask.problem && !problem) || ('talk' in ask && !talk) || ('duty' in ask && !duty);
  return isGone ? undefined : { ask, openId, roster, problem, talk, duty, duties };
}

/** Its title, what its button says, and what it asks. */
export function formOf(
  { ask, openId, roster, problem, talk, duty, duties }: StationAsking,
  world: World,
): { title: string; submit: string; fields: Field[] } | undefined {
  switch (ask.form) {
    case 'problem-new':
      return { title: '记一个问题', submit: '记下', fields: problemFields(openId, roster) };
    case 'problem-sort':
      return problem && { title: `归类 · ${problem.id}`, submit: '就归到这里', fields: sortFields(problem, world) };
    case 'problem-settle':
      return { title: '社区自己办', submit: '办了', fields: settleFields() };
    case 'problem-nobody':
      return { title: '没有部门管', submit: '提请准入', fields: nobodyFields() };
    case 'problem-answer':
      return problem && { title: `答复居民 · ${problem.id}`, submit: '答复了', fields: answerFields(problem) };
    case 'talk-new':
      return { title: '约一次议事', submit: '约好了', fields: callFields(problem, openId, roster, world) };
    case 'talk-task':
      return talk && { title: `记一条决定 · ${talk.id}`, submit: '记下', fields: taskFields(talk, roster, world) };
    case 'talk-held':
      return talk && { title: `开好了 · ${talk.id}`, submit: '记下', fields: heldFields() };
    case 'talk-failed':
      return talk && { title: `没议成 · ${talk.id}`, submit: '记下', fields: failedFields() };
    case 'duty-swap':
      return (
        duty && {
          title: `换班 · ${dayWords(duty.day, world.now())}`,
          submit: '问他',
          fields: swapFields(swapOptions(duty, duties, roster, world.now())),
        }
      );
    case 'duty-import':
      return undefined;
  }
}
