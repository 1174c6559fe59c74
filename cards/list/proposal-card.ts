import type { ListDifference } from '../../catalogue/edit/list-difference.ts';
import { COMMAND_WORDS } from '../../src/list/proposals/commands.ts';
import type { ProposalEvent } from '../../src/list/proposals/events.ts';
import type { Proposal } from '../../src/list/proposals/proposal.ts';
import { stepInWords } from '../../src/list/proposals/said.ts';
import { OPEN_STATES, STATE_WORDS, WAITS_FOR } from '../../src/list/proposals/state.ts';
import type { StepName } from '../../src/list/proposals/table.ts';
import { brief } from '../brief.ts';
import {
  type ButtonLook,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  items,
  panel,
  quote,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { changeLines, proofLines, rulingLines, seatLines } from './proposal-parts.ts';

export type ProposalFacts = {
  p: Proposal;
  /** Of the matter or referral it is about. */
  name: string;
  /** What differs between the list in force and the proposed one; once published, what the edition changed. */
  changes: ListDifference[];
  /** Why it cannot be applied any more. */
  wrong: string | undefined;
  course: readonly ProposalEvent[];
  steps: readonly StepName[];
  /** The departments the reader may answer for. */
  seats: readonly string[];
  nameOf(department: string): string;
  now: number;
};

/** A proposal as its record stands: whom it waits for, what changes, the buttons open to its reader; the rest below. */
export function proposalCard(shown: ProposalFacts): Card {
  const { p, name, changes, wrong, course, nameOf, now } = shown;
  const isOpen = OPEN_STATES.includes(p.state);
  const waits = WAITS_FOR[p.state];
  return card(
    {
      title: `${p.id} ${name}`,
      subtitle: isOpen ? `等${waits}${until(p, now)}` : when(p.changedAt, now),
      tone: isOpen ? 'ask' : p.state === 'in-force' ? 'done' : 'over',
      tags: [{ text: STATE_WORDS[p.state], color: isOpen ? 'blue' : 'neutral' }],
    },
    p.suggestion ? quote(p.suggestion, 300) : undefined,
    changeLines(changes),
    wrong ? text(`<font color='red'>${escapeMarkdown(wrong)}</font>`) : undefined,
    buttonsOf(shown),
    facts([
      ['为什么', p.why],
      ['提出', `${p.drafter.name}${p.department ? `（${nameOf(p.department)}）` : ''}，${when(p.openedAt, now)}`],
      ['版次', p.edition === null ? undefined : `第 ${p.edition} 版`],
      ['回退', p.rolledBackBy === null ? undefined : `第 ${p.rolledBackBy} 版`],
    ]),
    p.edits.length > 0 ? proofLines(p.proof) : [],
    seatLines(p, nameOf),
    rulingLines(p, now),
    courseOf(course, nameOf, now),
  );
}

const until = ({ until: asked }: Proposal, now: number): string => (asked ? `，${when(asked.due, now)} 前` : '');

/** What each step's button says; a step without one is pressed elsewhere. */
function buttonsOf({ p, steps, seats, nameOf }: ProposalFacts): Element[] {
  const on = { proposal: p.id, v: p.version };
  const has = (name: StepName) => steps.includes(name);
  const form = (step: 'conclude' | 'review' | 'adopt' | 'reject' | 'roll-back', look: ButtonLook = 'default') =>
    has(step) ? button(COMMAND_WORDS[step], { do: 'proposal-form', ...on, step }, look) : undefined;
  const risky = p.path === 'keeper' && (p.proof?.wrong.count ?? 0) > 0;
  const send = p.path === 'keeper' ? '发布' : '送会签';
  const written = p.edits.length > 0;
  // While it is being tried it cannot be sent; the card is drawn anew when that is done.
  const ready = has('submit') && written && p.proof !== null;
  const revise = (label: string, look: ButtonLook = 'default') =>
    has('revise') && button(label, { do: 'proposal-change', about: p.about, revises: p.id }, look);
  const main = [
    !written && revise('写这一条', 'primary'),
    ready && !risky && button(send, { do: 'proposal-step', ...on, step: 'submit' }, 'primary'),
    ready && risky && button('写明原因再发布', { do: 'proposal-form', ...on, step: 'submit' }),
    form('review', 'primary'),
    form('adopt', 'primary'),
    form('conclude', 'primary'),
  ];
  const answers = has('answer')
    ? seats
        .slice(0, 3)
        .flatMap((department) =>
          buttons(
            button(
              seats.length > 1 ? `同意（${nameOf(department)}）` : '同意',
              { do: 'proposal-agree', ...on, department },
              'primary',
            ),
            button('不同意、要改', { do: 'proposal-form', ...on, step: 'answer' }),
          ),
        )
    : [];
  return [
    ...answers,
    ...buttons(...main),
    ...buttons(
      written && p.state !== 'withdrawn' && button('试一试', { do: 'proposal-try', proposal: p.id }),
      written && revise('改稿'),
      form('reject'),
    ),
    ...buttons(
      form('roll-back'),
      has('withdraw') &&
        button('撤回', { do: 'proposal-step', ...on, step: 'withdraw' }, 'default', '撤回后要重新提出，确定吗？'),
    ),
  ];
}

/** Its whole course, folded. */
function courseOf(course: readonly ProposalEvent[], nameOf: (id: string) => string, now: number): Element | undefined {
  if (course.length === 0) return undefined;
  const lines = course.map((step) => `${when(step.at, now)} ${brief(stepInWords(step, nameOf), 300)}`);
  return panel('经过', items(lines.slice(-30)));
}
