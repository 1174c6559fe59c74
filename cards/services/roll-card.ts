import { isExpected } from '../../src/services/places.ts';
import { dayIsAhead } from '../../src/services/rules.ts';
import type { SessionLesson } from '../../src/services/session.ts';
import { button, buttons, type Card, card, items, note, text } from '../elements.ts';
import type { NameListFacts } from './list-card.ts';
import { begins } from './words.ts';

/** So many names a page of the roll has. */
export const ROLL_PAGE = 20;

export type RollFacts = NameListFacts & { lesson: SessionLesson; page: number };

/** The roll of one lesson: all are there until somebody is tapped as missing. */
export function rollCard({ session, people, lesson, page, now }: RollFacts): Card {
  const within = session.seats.filter((seat) => isExpected(seat, lesson));
  const missing = within.filter(({ n }) => lesson.absent.includes(n)).length;
  const pages = Math.max(1, Math.ceil(within.length / ROLL_PAGE));
  const on = { session: session.id, lesson: lesson.n } as const;
  const ahead = dayIsAhead(lesson, now);
  const shown = within.slice(page * ROLL_PAGE, (page + 1) * ROLL_PAGE);
  const names = shown.map((seat) => {
    const absent = lesson.absent.includes(seat.n);
    const name = people.get(seat.n)?.name ?? '';
    return button(
      absent ? `没来　${name}` : name,
      { do: 'session-absent', ...on, seat: seat.n, absent: !absent, page },
      absent ? 'danger' : 'default',
    );
  });
  return card(
    {
      title: `点名 · ${session.name}`,
      subtitle: `第 ${lesson.n} 次　${begins(lesson, now)}`,
      tone: 'answer',
      tags: [{ text: lesson.called === null ? '没点完' : '点好了', color: lesson.called === null ? 'blue' : 'green' }],
    },
    ahead
      ? [note('还没到上课，开课前半小时起点名'), items(shown.map(({ n }) => people.get(n)?.name ?? ''))]
      : text(`到 **${within.length - missing}** 人，没来 **${missing}** 人。没来的点一下名字，再点改回来`),
    ahead
      ? []
      : Array.from({ length: Math.ceil(names.length / 2) }, (_, row) =>
          buttons(...names.slice(row * 2, row * 2 + 2)),
        ).flat(),
    pages > 1
      ? buttons(
          page > 0 && button('上一页', { do: 'session-roll', ...on, page: page - 1 }),
          page + 1 < pages && button('下一页', { do: 'session-roll', ...on, page: page + 1 }),
        )
      : [],
    buttons(
      !ahead && button('点好了', { do: 'session-called', ...on }, 'primary'),
      button('回名单', { do: 'session-list', session: session.id }),
    ),
  );
}
