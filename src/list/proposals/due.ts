import { instantOf } from '../../cases/calendar/calendar.ts';
import type { Command } from './commands.ts';
import type { Proposal } from './proposal.ts';

/** What the clock asks for, and from when on, epoch ms; undefined where nothing runs. */
export function nextStep(p: Proposal): { at: number; command: Command } | undefined {
  if (p.state === 'asking' && p.until)
    return p.until.reminded || p.until.remind >= p.until.due
      ? { at: p.until.due, command: { do: 'close-asking' } }
      : { at: p.until.remind, command: { do: 'remind' } };
  if (p.state === 'pending' && p.decision) return { at: instantOf(p.decision.from), command: { do: 'take-effect' } };
  return undefined;
}

/** When the clock next has something to do with it, epoch ms; null where nothing runs. */
export const nextDue = (p: Proposal): number | null => nextStep(p)?.at ?? null;
