import type { Case } from '../../src/cases/record/case.ts';
import { type CaseLine, CLOSED_LINES, LINE_WORDS } from '../../src/cases/record/line.ts';
import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { whenDue } from '../when.ts';
import type { Say } from './case-rows.ts';

function stands({ state, due, seen, atOnce, acceptedBy }: CaseLine, now: number): string {
  const word = LINE_WORDS[state];
  if (CLOSED_LINES.includes(state)) {
    const how = [acceptedBy?.name ?? '', state === 'corrected' && !seen ? '只看了照片' : ''].filter(Boolean);
    return how.length > 0 ? `${word}（${how.map(escapeMarkdown).join('，')}）` : word;
  }
  const until = `${atOnce ? '马上，' : ''}最迟 ${whenDue(due, now)}`;
  return `${word}，${due <= now ? `<font color='red'>${until}，已过</font>` : until}`;
}

/** What is to be put right, each with how it stands and by when; what is right already comes last. */
export function lineRows({ lines }: Pick<Case, 'lines'>, now: number, say: Say): Element | undefined {
  if (lines.length === 0) return undefined;
  const sorted = lines.toSorted(
    (a, b) => Number(CLOSED_LINES.includes(a.state)) - Number(CLOSED_LINES.includes(b.state)),
  );
  return text(
    sorted.map((line) => `**${line.n} ${escapeMarkdown(say(line.words))}**　${stands(line, now)}`).join('<br>'),
  );
}
