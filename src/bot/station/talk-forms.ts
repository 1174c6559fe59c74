import type { OpenId } from '../../brands.ts';
import { dayOf, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { allPicked, dayIn, type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { minutesIn, wholeIn } from '../../services/opening.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import { isOfStation } from '../../station/standing.ts';
import type { TalkCommand } from '../../station/talks/decide.ts';
import { TALK_MOST, type Talk } from '../../station/talks/talk.ts';
import { personOf } from '../core/person-of.ts';
import type { World } from '../ports/world.ts';
import { communityField, communityIn } from './problem-forms.ts';

const line = (name: string, label: string, placeholder: string, missing: string, max: number, preset = '') =>
  ({ kind: 'line', name, label, placeholder, missing, required: true, max, preset }) satisfies Field;
const free = (name: string, label: string, placeholder: string, max: number): Field => ({
  ...{ kind: 'line', name, label, placeholder, max },
});
const day = (name: string, label: string, preset: string): Field => ({
  ...{ kind: 'date', name, label, placeholder: '选日子', preset, required: true, missing: `请选${label}` },
});

/** What 约一次议事 asks; of a problem, its words are there already. */
export const callFields = (
  problem: ResidentProblem | undefined,
  openId: OpenId,
  roster: Roster,
  { now }: Pick<World, 'now'>,
): Field[] => [
  line('topic', '议什么', '如 3 幢门口装不装充电桩', '请写议什么', 60, problem ? cutTo(problem.words, 60) : ''),
  day('day', '哪天', nextDay(dayOf(now()))),
  line('at', '几点', '如 14:30', '请写几点，如 14:30', 5, '14:30'),
  line('where', '在哪里', '如 社区二楼议事厅', '请写在哪里', 60),
  free('invited', '请谁来', '写身份不写姓名，如 楼道长、物业、执法队', 100),
  ...(problem ? [] : communityField(openId, roster)),
];

/** The talk a form describes, redacted, or what is wrong with it. */
export function calledIn(
  values: Values,
  problem: ResidentProblem | undefined,
  openId: OpenId,
  roster: Roster,
): Omit<Extract<TalkCommand, { do: 'call' }>, 'id' | 'by'> | string {
  const community = problem?.community ?? communityIn(values, openId, roster);
  if (!community) return '请选社区';
  const at = minutesIn(wordsIn(values.at));
  if (at === undefined) return '几点要写成 14:30 这样';
  const invited = wordsOrNull(values.invited);
  return {
    ...{ do: 'call', community, problem: problem?.id ?? null, at: instantOf(dayIn(values.day), at) },
    topic: cutTo(redact(wordsIn(values.topic)), 60),
    where: cutTo(redact(wordsIn(values.where)), 60),
    invited: invited && cutTo(redact(invited), 100),
  };
}

/** Who may be given a task: the people of the office. */
const staffOf = ({ people, grantsOf }: Roster): OpenId[] =>
  people
    .filter((one) => !one.left && grantsOf(one.openId).length > 0)
    .map(({ openId }) => openId)
    .slice(0, 100);

/** What 记一条决定 asks: what, who, by when. */
export const taskFields = (talk: Talk, roster: Roster, { now }: Pick<World, 'now'>): Field[] => [
  line('what', '定了什么', '如 装 6 个充电口', '请写定了什么', 100),
  {
    ...{ kind: 'people', name: 'who', label: '谁来办（名册里的人）', placeholder: '选人；到期前一个工作日提醒他' },
    openIds: staffOf(roster),
  },
  free('other', '不在名册里的，写是谁', '如 物业、楼道长；提醒约议事的人', 30),
  day('by', '哪天前办好', dayOf((talk.at > now() ? talk.at : now()) + 7 * 86_400_000)),
];

/** The decision a form describes, redacted, or what is wrong with it. */
export function taskIn(values: Values, roster: Roster): Extract<TalkCommand, { do: 'task' }> | string {
  const [picked] = allPicked(values.who);
  const openId = staffOf(roster).find((one) => one === picked);
  const other = wordsOrNull(values.other);
  if (!openId && !other) return '请选谁来办；不在名册里的写是谁';
  return {
    ...{ do: 'task', what: cutTo(redact(wordsIn(values.what)), 100), by: dayIn(values.by) },
    who: openId ? personOf(openId, roster) : null,
    other: openId || !other ? null : cutTo(redact(other), 30),
  };
}

const LINES = ['说了什么（一句）', '再一句', '再一句'];

/** What 开好了 asks: how many came, three lines, objections. */
export const heldFields = (): Field[] => [
  line('attended', '到了几个人', '写数字，不写名字', '请写到了几个人', 3),
  ...LINES.map(
    (label, i): Field =>
      i === 0
        ? line('line0', label, '大家说了什么，不写谁说的', '请写一句说了什么', TALK_MOST.line)
        : free(`line${i}`, label, '可不填', TALK_MOST.line),
  ),
  free('objections', '不同的意见', '有就写，不写谁说的', 200),
];

/** What was said at a talk, redacted, or what is wrong with the form. */
export function heldIn(values: Values): Extract<TalkCommand, { do: 'held' }> | string {
  const attended = wholeIn(wordsIn(values.attended), 1, 500);
  if (attended === undefined) return '到了几个人只能写数字，1 到 500';
  const lines = LINES.flatMap((_, i) => wordsOrNull(values[`line${i}`]) ?? []);
  const objections = wordsOrNull(values.objections);
  return {
    ...{ do: 'held', attended, lines: lines.map((one) => cutTo(redact(one), TALK_MOST.line)) },
    objections: objections && cutTo(redact(objections), 200),
  };
}

/** What 没议成 asks. */
export const failedFields = (): Field[] => [
  line('why', '为什么没议成', '如 楼上楼下谈不拢，下次请物业来', '请写为什么没议成', 100),
];
/** Why nothing was decided, redacted. */
export const failedIn = (values: Values): TalkCommand => ({
  do: 'failed',
  why: cutTo(redact(wordsIn(values.why)), 100),
});

/** Whether somebody makes what was agreed public: of the community's own station. */
export const publishesFor = (openId: OpenId, { community }: Talk, roster: Roster): boolean =>
  isOfStation(roster.grantsOf(openId), community);
