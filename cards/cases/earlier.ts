import { shownRepeat } from '../../src/cases/privacy/shown-repeat.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case, Earlier } from '../../src/cases/record/case.ts';
import { CLOSED_WORDS, OUTCOME_WORDS } from '../../src/cases/record/reasons.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { button, buttons, type Element, note, text } from '../elements.ts';

const WORKS: readonly Relation[] = ['lead', 'lead-head', 'support', 'seated', 'dispatcher', 'leader'];
const MAY_OPEN: readonly Relation[] = ['dispatcher', 'leader'];

const day = (instant: number): string => {
  const at = new Date(instant + 8 * 3_600_000);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
};

function ended({ state, closed }: Earlier): string {
  if (!closed) return `当时${STATE_WORDS[state]}`;
  return closed.outcome ? OUTCOME_WORDS[closed.outcome] : CLOSED_WORDS[closed.how];
}

/** What was here before, in so many days: who works the case reads when and how it ended, the desk may open it; others read the count. */
export function earlierRows(c: Case, relations: readonly Relation[], days: number): Element[] {
  const { repeat, earlier } = shownRepeat(c, relations);
  if (repeat <= 1) return [];
  const count = `这里 ${days} 天内第 ${repeat} 次，指挥室已收到提醒`;
  if (earlier.length === 0 || !relations.some((one) => WORKS.includes(one))) return [note(`${count}。`)];
  const lines = earlier.map((one) => `- ${one.id}　${day(one.opened)}上报，${ended(one)}`);
  const opened = relations.some((one) => MAY_OPEN.includes(one)) ? earlier.slice(0, 3) : [];
  return [
    text(`**${count}**\n${lines.join('\n')}`),
    ...buttons(...opened.map(({ id }) => button(`看 ${id}`, { do: 'see-case', case: id }, 'text'))),
  ];
}
