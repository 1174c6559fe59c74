import type { SaidInGroup } from '../../../cards/council/summary-card.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import { stepWord } from '../../cases/lifecycle/step-word.ts';
import { STATE_WORDS } from '../../cases/record/state.ts';

const whoOf = ({ actor }: CaseEvent): string => (actor.kind === 'person' ? actor.name : '系统');

/** What was said in the group under one heading, oldest first. */
export const saidOf = (events: readonly CaseEvent[], kind: 'progress' | 'decision'): SaidInGroup[] =>
  events.flatMap((event) =>
    event.command.do === 'groupNote' && event.command.kind === kind
      ? [{ at: event.at, who: whoOf(event), words: event.command.text }]
      : [],
  );

/** The course of a case in short lines: each step by its word, and what was said in the group. */
export const courseOf = (events: readonly CaseEvent[]): SaidInGroup[] =>
  events.map((event) => {
    const { command } = event;
    const moved = event.from !== event.to ? ` → ${STATE_WORDS[event.to]}` : '';
    const word = stepWord(event);
    const words = command.do === 'groupNote' ? `${word}：${command.text}` : `${word}${moved}`;
    return { at: event.at, who: whoOf(event), words };
  });
