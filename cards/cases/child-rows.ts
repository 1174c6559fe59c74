import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Child } from '../../src/cases/record/parent.ts';
import { OUTCOME_WORDS } from '../../src/cases/record/reasons.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { whenDue } from '../when.ts';
import type { Say } from './case-rows.ts';

export type ChildrenFacts = {
  children: readonly Child[];
  nameOf: Catalogue['nameOf'];
  now: number;
  say: Say;
};

const leadOf = ({ lead }: Child, nameOf: Catalogue['nameOf']): string =>
  lead ? escapeMarkdown(nameOf(lead)) : '指挥室';

/** How a child ended, or how it stands and by when. */
function standing({ state, ended, due, outcome, said }: Child, now: number, say: Say): string {
  if (!ended) return `${STATE_WORDS[state]}${due === null ? '' : `，最迟 ${whenDue(due, now)}`}`;
  const how = outcome ? OUTCOME_WORDS[outcome] : STATE_WORDS[state];
  return said ? `${how}。${escapeMarkdown(say(said))}` : how;
}

/** 分事件, one sentence each: who has it, what it is, how it stands or ended. Urgent ones first. */
export function childRows({ children, nameOf, now, say }: ChildrenFacts): Element {
  const sorted = children.toSorted((a, b) => Number(b.urgent) - Number(a.urgent));
  const row = (child: Child) =>
    `${child.urgent ? "<font color='red'>紧急</font> " : ''}**${leadOf(child, nameOf)}**　${escapeMarkdown(say(child.title))}<br>${standing(child, now, say)}`;
  return text(sorted.map(row).join('<br>'));
}

/** How many of them are still at work, and until when. */
export function childrenLeft(children: readonly Child[], now: number): string {
  const left = children.filter(({ ended }) => !ended);
  const dues = left.flatMap(({ due }) => due ?? []);
  const latest = dues.length > 0 ? `，最迟 ${whenDue(Math.max(...dues), now)}` : '';
  return left.length === 0 ? `${children.length} 件都办完了` : `${children.length} 件里 ${left.length} 件在办${latest}`;
}
