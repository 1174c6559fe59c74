import type { Command } from './commands.ts';
import type { Plan } from './plan.ts';
import { OPEN_PLANS, READY } from './state.ts';

/** What the clock asks for, and from when on, epoch ms; undefined where nothing runs. */
export function nextStep(plan: Plan): { at: number; command: Command } | undefined {
  const { state, briefAt, briefed, catchUpBy, lateTold, parts } = plan;
  if (READY.includes(state) && briefAt !== null && !briefed) return { at: briefAt, command: { do: 'brief' } };
  if (state === 'cancelled' || catchUpBy === null || lateTold) return undefined;
  return parts.every(({ approval }) => approval?.agreed) ? undefined : { at: catchUpBy, command: { do: 'tell-late' } };
}

/** When the clock next has something to do with it, epoch ms; null where nothing runs. */
export const nextDue = (plan: Plan): number | null => nextStep(plan)?.at ?? null;

/** Whether somebody, or a clock, still has something to do. */
export const isOpen = (plan: Plan): boolean => OPEN_PLANS.includes(plan.state);

/** Whom it concerns while it is open: who started it, who is sent, and the bodies that take part. */
export function seatsOf(plan: Plan): string[] {
  if (!isOpen(plan)) return [];
  const people = [plan.starter, ...plan.parts.flatMap(({ inspectors }) => inspectors)];
  return [
    ...new Set([
      ...people.map(({ openId }) => `person:${openId}`),
      ...plan.parts.map(({ department }) => `department:${department}`),
    ]),
  ];
}
