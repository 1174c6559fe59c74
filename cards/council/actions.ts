import * as z from 'zod';
import { caseId, councilId, draftId, id } from '../ids.ts';

/** How a department came, as whoever whistled says it. */
export const ATTENDANCE = { prompt: '及时到', late: '来晚了', absent: '没有来' } as const;
export type Attendance = keyof typeof ATTENDANCE;

/** Whether a whistle was warranted, as the whistled departments say it. */
export const WARRANTED = { yes: '该吹', no: '不必吹' } as const;
export type Warranted = keyof typeof WARRANTED;

/** What the buttons of a whistle's cards ask for. */
export const councilActions = [
  /** What somebody spoke of as a council's task: given, or opened as a form. */
  z.strictObject({ do: z.literal('task-draft'), draft: draftId, how: z.enum(['confirm', 'change']) }),
  z.strictObject({ do: z.literal('task-done'), case: caseId, task: draftId, v: z.int() }),
  z.strictObject({ do: z.literal('council-end'), council: councilId, how: z.enum(['rename', 'dissolve']) }),
  /** After a whistle: how a department came, or whether it was warranted. */
  z.strictObject({
    do: z.literal('rate'),
    council: councilId,
    department: id.optional(),
    value: z.enum([...(Object.keys(ATTENDANCE) as Attendance[]), ...(Object.keys(WARRANTED) as Warranted[])]),
  }),
] as const;
export type CouncilAction = z.infer<(typeof councilActions)[number]>;
