import type { ListDifference } from '../../catalogue/edit/list-difference.ts';
import type { Proof, Proposal } from '../../src/list/proposals/proposal.ts';
import { ANSWER_WORDS, BECAUSE_WORDS, LAWFULNESS_WORDS } from '../../src/list/proposals/state.ts';
import { brief } from '../brief.ts';
import { type Element, items, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

/** So many lines of a change are shown on a card; a longer one is told by its count. */
const LINES = 6;

/** What goes and what comes, part by part. */
export function changeLines(all: readonly ListDifference[]): Element[] {
  const lines = all.flatMap(({ name, part, gone, come }) => [
    `**${escapeMarkdown(`${name} · ${part}`)}**`,
    ...some(gone, '删'),
    ...some(come, '改成'),
  ]);
  return lines.length > 0 ? [text(lines.slice(0, LINES * 4).join('<br>'))] : [];
}

function some(lines: readonly string[], label: string): string[] {
  const shown = lines.slice(0, LINES).map((line) => `${label}：${escapeMarkdown(brief(line, 120))}`);
  return lines.length > LINES ? [...shown, `${label}：还有 ${lines.length - LINES} 条`] : shown;
}

/** What it does to the search, in one line and with examples. */
export function proofLines(proof: Proof | null): Element[] {
  if (!proof) return [note('正在用常问的话试这一稿，试完刷新这张卡片')];
  const { wrong, right, questions } = proof;
  const head = `试了 ${questions} 句：**${wrong.count}** 句原来对的会错，**${right.count}** 句原来错的会对`;
  const line = ({ words, was, becomes }: Proof['wrong']['some'][number]) => `「${words}」${was} → ${becomes}`;
  return [
    text(head),
    ...(wrong.some.length > 0 ? [items(wrong.some.map((one) => `会错：${line(one)}`))] : []),
    ...(right.some.length > 0 ? [items(right.some.map((one) => `会对：${line(one)}`))] : []),
  ];
}

/** Who was asked and what each said; who is silent is named as silent. */
export function seatLines({ asked, unanswered }: Proposal, nameOf: (id: string) => string): Element[] {
  if (asked.length === 0) return [];
  const lines = asked.map(({ department, because, answer }) => {
    const who = `${nameOf(department)}（${BECAUSE_WORDS[because]}）`;
    if (answer)
      return `${who}：${ANSWER_WORDS[answer.answer]}${answer.words ? `，${answer.words}` : ''}（${answer.by.name}）`;
    return `${who}：${unanswered.includes(department) ? '未答' : '还没答'}`;
  });
  return [text('**会签**'), items(lines)];
}

/** What the council, the 司法所 and the leader said, as far as it has come. */
export function rulingLines({ council, legal, decision, despite, ended }: Proposal, now: number): Element[] {
  const lines = [
    council && `会商（${council.by.name}，${when(council.at, now)}）：${council.minutes}`,
    legal && `法审（${legal.by.name}）：${LAWFULNESS_WORDS[legal.verdict]}${legal.words ? `，${legal.words}` : ''}`,
    decision && `审定（${decision.by.name}）：${decision.meeting}，${decision.date}；${decision.from} 起执行`,
    despite && `有话会答错，仍然发布：${despite}`,
    ended && `原因：${ended}`,
  ];
  const said = lines.filter((line) => typeof line === 'string');
  return said.length > 0 ? [items(said)] : [];
}
