import * as z from 'zod';
import { ClockName } from '../record/clock.ts';
import { optional } from './fields.ts';

export const Resume = z.strictObject({ do: z.literal('resume'), text: optional });
/** 已解决 by the reporter or the grid; by the clock it is an unanswered case, closed as 未确认. */
export const Confirm = z.strictObject({ do: z.literal('confirm') });
export const Amber = z.strictObject({ do: z.literal('amber'), clock: ClockName });
export const Red = z.strictObject({ do: z.literal('red'), clock: ClockName });
/** A council's task is past its date. */
export const TaskDue = z.strictObject({ do: z.literal('taskDue'), task: z.string() });

export const ClockCommand = z.discriminatedUnion('do', [Resume, Confirm, Amber, Red, TaskDue]);
/** What dueCommands may give; Recompute is given by whoever brings a new calendar. */
export type ClockCommand = z.infer<typeof ClockCommand>;
