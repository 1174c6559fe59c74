import { absentees } from '../../src/cases/record/council.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { brief } from '../brief.ts';
import { type Card, card, facts, items, note, text } from '../elements.ts';
import { when } from '../when.ts';
import { type CouncilFacts, taskRows } from './parts.ts';

/** Something said in the group and kept: when, by whom, what. */
export type SaidInGroup = { at: number; who: string; words: string };

/** 小结: the state, the decisions, the open parts, who is missing. */
export function summaryCard(shown: CouncilFacts & { decisions: SaidInGroup[]; latest: SaidInGroup | undefined }): Card {
  const { c, nameOf, now, say, decisions, latest } = shown;
  const absent = absentees(c.council).map(nameOf);
  return card(
    { title: `小结：${c.title}`, subtitle: c.id, tone: 'answer' },
    facts([
      ['现在', STATE_WORDS[c.state]],
      ['主责', c.lead ? nameOf(c.lead.department) : undefined],
      ['没报到', absent.join('、') || undefined],
      ['最新进展', latest ? `${latest.who}：${brief(say(latest.words))}` : undefined],
    ]),
    text('**决定**'),
    decisions.length > 0
      ? items(decisions.slice(-8).map((one) => `${when(one.at, now)} ${one.who}：${brief(say(one.words))}`))
      : note('还没有。定了的事请 @谁管 决定 …'),
    text('**分工**'),
    (c.council?.tasks.length ?? 0) > 0 ? taskRows(shown, 0) : note('还没有。派活请 @谁管 分工 部门 事情 期限'),
  );
}
