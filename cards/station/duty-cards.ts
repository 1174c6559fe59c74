import type { Duty } from '../../src/station/duty/duty.ts';
import { button, buttons, type Card, card, items, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type OnDutyFacts, onDutyLines } from './duty-lines.ts';
import { dayWords, dutyWords, hoursOf } from './words.ts';

/** 今天谁在: who is at the stations today, one's own first. */
export function dutiesCard(facts: OnDutyFacts & { known: boolean; own: boolean; shared: boolean }): Card {
  const { people, known, own, shared } = facts;
  return card(
    {
      title: people.length > 0 ? '今天谁在联络站' : '今天联络站没有排人',
      subtitle: known ? undefined : '还没有值班表',
      tone: people.length > 0 ? 'answer' : 'ask',
    },
    onDutyLines(facts, []),
    known ? undefined : note('值班表用表格发给我：文件名带「值班表」，列有 日期、社区、姓名、时间'),
    people.length > 0 && shared ? note('同事的电话不在群里说，私聊问我。') : undefined,
    buttons(own && button('我的班，换班', { do: 'duty-mine' })),
  );
}

/** 我的班: the duties somebody has ahead, each with the way to change it. */
export function ownDutiesCard(duties: readonly Duty[], now: number): Card {
  return card(
    { title: '我的班', subtitle: duties.length > 0 ? `后面有 ${duties.length} 个` : '后面没有排到您', tone: 'answer' },
    stack(
      ...duties.map((duty) =>
        duty.asked
          ? button(`${dutyWords(duty, now)}　等对方回话，收回`, { do: 'duty-answer', duty: duty.id, agree: false })
          : button(`${dutyWords(duty, now)}　换班`, { do: 'duty-swap', duty: duty.id }),
      ),
    ),
    note('换班要对方也点同意；两个人点过才算'),
  );
}

/** Somebody is asked to change a duty: one press, and it is done. */
export function askedCard(duty: Duty, other: Duty | undefined, asker: string, now: number): Card {
  return card(
    { title: other ? `${asker}想和您换班` : `${asker}想请您替个班`, subtitle: duty.id, tone: 'ask' },
    text(
      [
        `他的班　**${escapeMarkdown(dutyWords(duty, now))}**`,
        ...(other ? [`您的班　**${escapeMarkdown(dutyWords(other, now))}**`] : []),
      ].join('<br>'),
    ),
    buttons(
      button(other ? '同意换' : '同意替', { do: 'duty-answer', duty: duty.id, agree: true }, 'primary'),
      button('不行', { do: 'duty-answer', duty: duty.id, agree: false }),
    ),
    note('您点了同意马上生效'),
  );
}

/** 16:00: at these stations nobody is there tomorrow. */
export function gapCard(
  day: string,
  gaps: readonly { community: string; hours: string | undefined }[],
  now: number,
): Card {
  return card(
    { title: `${dayWords(day, now)}联络站没有人`, subtitle: `${gaps.length} 处`, tone: 'warning' },
    items(
      gaps.map(
        ({ community, hours }) =>
          `${community}${hours ? `　${hours}　表里没有人名，或者人已经不在` : '　表里没有这一天'}`,
      ),
    ),
    note('补好了把值班表再发一次：同一天的按新的算'),
  );
}

/** A duty table before it is taken: what it says, day by day. */
export function dutyImportCard(
  draft: Extract<Parameters<typeof button>[1], { do: 'duty-take' }>['draft'],
  rows: readonly (Pick<Duty, 'day' | 'community' | 'from' | 'to'> & { name: string | undefined })[],
  now: number,
): Card {
  const gone = rows.filter(({ name }) => name === undefined).length;
  return card(
    { title: '值班表：先看一遍', subtitle: `${rows.length} 个班${gone > 0 ? `，${gone} 个没写人` : ''}`, tone: 'ask' },
    buttons(button('收下', { do: 'duty-take', draft }, 'primary')),
    items(
      rows
        .slice(0, 20)
        .map((row) => `${dayWords(row.day, now)} ${hoursOf(row)}　${row.community}　${row.name ?? '（空着）'}`),
    ),
    rows.length > 20 ? note(`一共 ${rows.length} 行，先看前 20 行`) : undefined,
    note('这些社区从表里第一天到最后一天的班，都按这张表算'),
  );
}
