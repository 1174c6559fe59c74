import type { Catalogue } from '../../catalogue/catalogue.ts';
import { shownRepeat } from '../../src/cases/privacy/shown-repeat.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { clockWord } from '../../src/cases/record/clock.ts';
import { isParent } from '../../src/cases/record/parent.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { redact } from '../../src/redaction/redact.ts';
import type { Action } from '../actions.ts';
import { button, buttons, type Card, card, type Element, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { thirds } from '../thirds.ts';
import { span, when } from '../when.ts';
import { childrenLeft } from './child-rows.ts';
import { nearestClock } from './clock-line.ts';

export type CaseListFacts = {
  title: string;
  cases: Case[];
  total: number;
  page: number;
  pages: number;
  /** The action that shows another page of the same list. */
  turn(page: number): Action;
  /** The action that takes the list out as a workbook. */
  out?: Action;
  /** Whom nothing gets through to, for those who can find somebody else. */
  notReached?: string[];
  shelves?: { label: string; action: Action; chosen: boolean }[];
  catalogue: Catalogue;
  now: number;
};

/** A list of cases, one block each, paged by buttons. */
export function caseListCard({
  title,
  cases,
  total,
  page,
  pages,
  turn,
  out,
  shelves = [],
  notReached = [],
  catalogue,
  now,
}: CaseListFacts): Card {
  const shelfButtons = shelves.map(({ label, action, chosen }) =>
    button(label, action, chosen ? 'primary' : 'default'),
  );
  return card(
    {
      title,
      subtitle: total > 0 ? `共 ${total} 件${pages > 1 ? `，第 ${page + 1}/${pages} 页` : ''}` : '',
      tone: 'answer',
    },
    notReached.length > 0
      ? text(
          `**<font color='orange'>通知不到：${escapeMarkdown(notReached.join('、'))}</font>**<br>他们的事已转给下一个能办的人，请打电话问一声。`,
        )
      : undefined,
    thirds(shelfButtons).flatMap((row) => buttons(...row)),
    cases.length === 0 ? text('现在没有。') : undefined,
    cases.flatMap((c) => caseEntry(c, catalogue, now)),
    buttons(
      page > 0 ? button('上一页', turn(page - 1)) : undefined,
      page + 1 < pages ? button('下一页', turn(page + 1)) : undefined,
      out && cases.length > 0 ? button('导出表格', out, 'text') : undefined,
    ),
  );
}

/** Cases found by words; where there is none, how to find one. */
export function foundCard(cases: Case[], catalogue: Catalogue, now: number): Card {
  if (cases.length === 0)
    return card(
      { title: '没找到您说的那件', subtitle: '只找得到您报的和您经手的', tone: 'ask' },
      text('发事件编号最准，如 WX-261124-001；或者看看您报过的。'),
      buttons(button('我的事件', { do: 'my-list', list: 'mine' }, 'primary'), button('上报事件', { do: 'report' })),
    );
  return card(
    { title: '是哪一件？', subtitle: `找到 ${cases.length} 件`, tone: 'answer' },
    cases.flatMap((c) => caseEntry(c, catalogue, now)),
  );
}

/** Who has it: the outside body where one has, else the lead. */
function holderOf({ state, referral, lead }: Case, catalogue: Catalogue): string | undefined {
  if (state === 'referred-out' && referral) return escapeMarkdown(redact(referral.body));
  return lead ? escapeMarkdown(catalogue.nameOf(lead.department)) : undefined;
}

/** A case in a list, with the way to it. `mark`: how it stands in what is listed. */
export function caseEntry(c: Case, catalogue: Catalogue, now: number, mark = ''): Element[] {
  const nearest = nearestClock(c);
  const { repeat } = shownRepeat(c);
  const word = nearest && clockWord(nearest.name, c);
  const late = nearest && nearest.dueAt <= now;
  const due = isParent(c)
    ? childrenLeft(c.children, now)
    : nearest
      ? late
        ? `<font color='red'>${word}超期 ${span(now - nearest.dueAt)}</font>`
        : `${word} ${when(nearest.dueAt, now)} 前`
      : when(c.changedAt, now);
  const marks = [
    isParent(c) ? '总事件' : c.parent ? `分事件，属 ${c.parent.id}` : '',
    c.urgent ? "<font color='red'>紧急</font>" : '',
    repeat > 1 ? `第 ${repeat} 次` : '',
    escapeMarkdown(mark),
  ]
    .filter(Boolean)
    .join(' ');
  const stands = [STATE_WORDS[c.state], holderOf(c, catalogue), due].filter(Boolean).join(' · ');
  const where = `${c.place.estate ?? c.place.community} ${redact(c.place.detail)}`;
  return [
    text(`**${escapeMarkdown(c.title)}**　${marks}<br>${escapeMarkdown(where)}<br>${stands}`),
    ...stack(button(`${c.id} 查看`, { do: 'see-case', case: c.id }, 'text')),
    rule,
  ];
}
