import type { Case } from '../../src/cases/record/case.ts';
import { absentees, type CouncilTask, hasSat } from '../../src/cases/record/council.ts';
import { GRADE_WORDS } from '../../src/cases/record/reasons.ts';
import { ENDED_STATES } from '../../src/cases/record/state.ts';
import { brief } from '../brief.ts';
import { type ButtonLook, button, buttons, type Element, facts, items, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { draftId } from '../ids.ts';
import { when } from '../when.ts';

export type CouncilFacts = {
  c: Case;
  nameOf(department: string): string;
  now: number;
  /** How words people typed are shown: redacted wherever others read them. */
  say(words: string): string;
};

/** The word on the button that says a department's part is done, for whoever sees it; undefined where it is not theirs. */
export type FinishWord = (department: string) => string | undefined;

/** Who has come and when, and who has not, and by when they are to be there. */
export function attendance({ c, nameOf, now }: CouncilFacts): Element {
  const seats = c.council?.departments ?? [];
  return facts(
    seats.map((seat): [string, string] => [
      nameOf(seat.department),
      seat.attendedAt === null
        ? `还没报到${seat.due === null ? '' : `（${when(seat.due, now)} 前到）`}`
        : `${when(seat.attendedAt, now)} 已报到${seat.attendedBy ? `（${seat.attendedBy.name}）` : ''}`,
    ]),
  );
}

const taskState = (task: CouncilTask, c: Case, now: number): string => {
  if (task.doneAt !== null) return `已完成（${task.doneBy?.name ?? ''} ${when(task.doneAt, now)}）`;
  if (ENDED_STATES.includes(c.state)) return '没有点「已完成」';
  return task.due <= now ? `已过期，${when(task.due, now)} 前` : `${when(task.due, now)} 前`;
};

/** The button that says a part is done; a part goes by the id of the form it was given with. */
export const taskDone = (label: string, c: Case, { id }: CouncilTask, look?: ButtonLook): Element =>
  button(label, { do: 'task-done', case: c.id, task: draftId.parse(id), v: c.version }, look);

/** Each part with its deadline; the first `pressable` open ones of whoever sees it can be finished here. */
export function taskRows(
  { c, nameOf, now, say }: CouncilFacts,
  pressable: number,
  finishes: FinishWord = () => '已完成',
): Element[] {
  const tasks = c.council?.tasks ?? [];
  const done = tasks.filter((task) => task.doneAt !== null);
  const open = tasks.filter((task) => task.doneAt === null);
  const own = open.filter((task) => finishes(task.department) !== undefined);
  const line = (task: CouncilTask) =>
    `${nameOf(task.department)}：${brief(say(task.what))}，${taskState(task, c, now)}`;
  return [
    ...open.flatMap((task) => {
      const word = own.slice(0, pressable).includes(task) && finishes(task.department);
      return [
        text(`- ${escapeMarkdown(line(task))}`),
        ...(word ? buttons(taskDone(`${nameOf(task.department)}：${word}`, c, task)) : []),
      ];
    }),
    ...(done.length > 0 ? [items(done.map(line))] : []),
  ];
}

/** What the whistle is about: grade, who, why, what was tried, who is called. */
export function whistleFacts({ c, nameOf, now, say }: CouncilFacts): Element[] {
  const { council } = c;
  if (!council) return [];
  const asked = council.askedBy ? `${council.askedBy.name}　${when(council.askedAt, now)}` : '按规则（多次退单）';
  return [
    facts([
      ['吹哨', `第 ${council.round} 轮　${GRADE_WORDS[council.grade]}`],
      ['提出', asked],
      ['部门', council.departments.map((seat) => nameOf(seat.department)).join('、')],
      ['请到的人', brief(council.people.map((person) => person.name).join('、'), 200) || undefined],
      ['居民代表', brief(council.representatives.map(say).join('、'), 100) || undefined],
      ['为什么', brief(say(council.why), 300)],
      ['已经做过', council.tried ? brief(say(council.tried), 300) : undefined],
    ]),
  ];
}

/** The minutes with the lead named, and the district body where one is asked. */
export function minutesRows({ c, nameOf, now, say }: CouncilFacts): Element[] {
  const minutes = c.council?.minutes;
  if (!minutes) return [];
  return [
    facts([
      ['牵头', nameOf(minutes.lead)],
      ['提请区级协调', minutes.district ? `${say(minutes.district.body)}，${minutes.district.by} 前` : undefined],
      ['定的人', `${minutes.by.name}　${when(minutes.at, now)}`],
    ]),
    quote(say(minutes.text)),
  ];
}

/** A case's own card has many buttons already, and a card at most 200 elements. */
const IN_CASE_CARD = 4;

/** What a case's own card tells of its whistle, in duty chats and with single people. */
export function councilRows(shown: CouncilFacts, finishes: FinishWord): Element[] {
  const { council } = shown.c;
  if (!council || council.status === 'refused') return [];
  if (!hasSat(council)) return [text('**吹哨申请**'), ...whistleFacts(shown)];
  const absent = absentees(council).map(shown.nameOf);
  const sits = council.status !== 'named';
  return [
    text(sits ? '**吹哨会商**' : '**会商纪要**'),
    ...(sits ? whistleFacts(shown) : minutesRows(shown)),
    ...(sits ? [note(absent.length > 0 ? `还没报到：${escapeMarkdown(absent.join('、'))}` : '各部门都已报到')] : []),
    ...taskRows(shown, ENDED_STATES.includes(shown.c.state) ? 0 : IN_CASE_CARD, finishes),
  ];
}
