import { type ListDifference, weightiestFirst } from '../../catalogue/edit/list-difference.ts';
import type { Proof, Proposal } from '../../src/list/proposals/proposal.ts';
import { ANSWER_WORDS, BECAUSE_WORDS, LAWFULNESS_WORDS } from '../../src/list/proposals/state.ts';
import { brief } from '../brief.ts';
import { type Element, items, note, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

/** So many lines of a change are shown on a card; a longer one is told by its count. */
const LINES = 6;
/** So many parts are told at all, and of them so many characters above the buttons of a phone; the rest is folded. */
const PARTS = 24;
const ABOVE = 220;
/** What goes and what comes, part by part: what weighs most in few lines, all else folded under it. */
export function changeLines(all: readonly ListDifference[]): Element[] {
  const parts = weightiestFirst(all)
    .slice(0, PARTS)
    .map(({ name, part, gone, come }) => [
      `**${escapeMarkdown(`${name} · ${part}`)}**`,
      ...some(gone, '删'),
      ...some(come, gone.length > 0 ? '改成' : '加'),
    ]);
  const shown: string[][] = [];
  let length = 0;
  for (const lines of parts) {
    length += lines.join('').length;
    if (shown.length > 0 && length > ABOVE) break;
    shown.push(lines);
  }
  const folded = parts.slice(shown.length);
  return [
    ...(shown.length > 0 ? [text(shown.flat().join('<br>'))] : []),
    ...(folded.length > 0 ? [panel(`还有 ${all.length - shown.length} 处`, text(folded.flat().join('<br>')))] : []),
  ];
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
export function seatLines({ asked, state }: Proposal, nameOf: (id: string) => string): Element[] {
  if (asked.length === 0) return [];
  const lines = asked.map(({ department, because, answer }) => {
    const who = `${nameOf(department)}（${BECAUSE_WORDS[because]}）`;
    if (answer)
      return `${who}：${ANSWER_WORDS[answer.answer]}${answer.words ? `，${answer.words}` : ''}（${answer.by.name}）`;
    return `${who}：${state === 'asking' ? '还没答' : '未答'}`;
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
