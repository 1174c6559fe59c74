import { holdsOf, type ItemAnswer } from '../../src/visits/answers.ts';
import { allOpened, answeredAs, groupsOf, unanswered } from '../../src/visits/groups.ts';
import { type AskedItem, answerTo, failureOf, type Visit } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, type Element } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { speechOf } from './words.ts';

/** 已答 16/20　不符合 3. */
export function progressOf(visit: Visit): string {
  const { answers } = speechOf(visit);
  const bad = answeredAs(visit, 'bad').length;
  const done = visit.items.length - unanswered(visit).length;
  return `已答 ${done}/${visit.items.length}${bad > 0 ? `　${answers.bad} ${bad}` : ''}`;
}

export const namesOf = (group: readonly AskedItem[]): string => [...new Set(group.map((one) => one.group))].join('、');

export type GroupFacts = {
  visit: Visit;
  group: number;
  photos: Readonly<Record<string, number>>;
  /** The items of which the reader may judge. */
  judges: readonly string[];
  nameOf(department: string): string;
};

/** At most seven questions, four buttons each; a press is kept at once, and what was pressed is seen. */
export function groupCard({ visit, group: at, photos, judges, nameOf }: GroupFacts): Card {
  const groups = groupsOf(visit);
  const group = groups[at] ?? [];
  const { name, rest } = speechOf(visit);
  const open = unanswered(visit).length;
  const mine = unanswered(visit).filter(({ id }) => judges.includes(id)).length;
  const to = (group: number) => ({ do: 'visit-group' as const, visit: visit.id, group });
  const last = at === groups.length - 1;
  return card(
    {
      title: `${name} · ${visit.name}`,
      subtitle: `第 ${at + 1}/${groups.length} 组：${namesOf(group)}　${progressOf(visit)}`,
      tone: 'answer',
    },
    ...group.map((item) =>
      judges.includes(item.id) ? question(visit, item, photos[item.id] ?? 0) : [anothers(visit, item, nameOf)],
    ),
    buttons(
      at > 0 && button('上一组', to(at - 1)),
      button('看全部', { do: 'visit-see', visit: visit.id }),
      last
        ? open === 0 && button('完成', { do: 'visit-finish', visit: visit.id }, 'primary')
        : button('下一组', to(at + 1), 'primary'),
    ),
    mine > 0 && allOpened(visit)
      ? buttons(
          button(
            `${rest}（${mine} 条）`,
            { do: 'visit-rest', visit: visit.id, rest: 'ok', v: visit.version },
            'default',
            `还没记的 ${mine} 条都记成「${speechOf(visit).answers.ok}」，都看过了吗？`,
          ),
        )
      : undefined,
  );
}

/** What another department judges is read and not pressed. */
function anothers(visit: Visit, item: AskedItem, nameOf: GroupFacts['nameOf']): Element {
  const answer = answerTo(visit, item.id);
  const said = answer ? speechOf(visit).answers[holdsOf(answer)] : '还没记';
  return {
    tag: 'markdown',
    content: `**${item.n}**　${escapeMarkdown(asked(visit, item))}<br><font color='grey'>${escapeMarkdown(`${nameOf(item.department)}判：${said}`)}</font>`,
  };
}

/** What is asked of an item; of a re-check what failed the last time: the question is a press away. */
const asked = (visit: Visit, item: AskedItem): string => (visit.of ? `上次：${failureOf(item)}` : item.look);

function question(visit: Visit, item: AskedItem, photos: number): Element[] {
  const answer = answerTo(visit, item.id);
  const held = answer && holdsOf(answer);
  const { answers, grade } = speechOf(visit);
  const press = (answered: ItemAnswer, look: 'primary' | 'danger') => ({
    ...button(
      answers[answered],
      { do: 'visit-answer', visit: visit.id, item: item.id, answer: answered },
      held === answered ? look : 'default',
    ),
    ...(held === answered && answered === 'bad' ? { type: 'danger_filled' } : {}),
    size: 'small',
  });
  const notes = [
    held === 'unseen' ? answers.unseen : '',
    held === 'bad' ? grade(item) : '',
    answer?.onSite ? '当场已改' : '',
    photos > 0 ? `照片 ${photos} 张` : '',
    answer && answer.said.length > 1 && new Set(answer.said.map((one) => one.answer)).size > 1
      ? answer.said.map(({ by, answer: said }) => `${by.name}：${answers[said]}`).join('，')
      : '',
  ].filter(Boolean);
  return [
    {
      tag: 'markdown',
      content: `**${item.n}**　${escapeMarkdown(asked(visit, item))}${
        notes.length > 0 ? `<br><font color='grey'>${escapeMarkdown(notes.join('　'))}</font>` : ''
      }`,
    },
    row(press('ok', 'primary'), press('bad', 'danger'), press('na', 'primary'), {
      ...button(
        '更多',
        { do: 'visit-item', visit: visit.id, item: item.id },
        held === 'unseen' ? 'primary' : 'default',
      ),
      size: 'small',
    }),
  ];
}

/** Four small buttons; the last is narrow. */
const row = (...cells: Element[]): Element => ({
  tag: 'column_set',
  flex_mode: 'none',
  horizontal_spacing: '4px',
  columns: cells.map((cell, at) => ({
    tag: 'column',
    width: 'weighted',
    weight: at === cells.length - 1 ? 2 : 3,
    elements: [cell],
  })),
});
