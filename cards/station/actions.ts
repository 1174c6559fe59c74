import * as z from 'zod';
import { CallId, DutyId, ProblemId, TalkId } from '../../src/station/ids.ts';
import { VoteChoice } from '../../src/station/talks/talk.ts';
import { draftId } from '../ids.ts';

const [problem, talk, duty, call] = [ProblemId, TalkId, DutyId, CallId];

/** What the buttons of the station ask for. */
export const stationActions = [
  z.strictObject({ do: z.literal('day') }),
  z.strictObject({ do: z.literal('problems') }),
  z.strictObject({ do: z.literal('problem-see'), problem }),
  z.strictObject({ do: z.literal('problem-new') }),
  z.strictObject({
    do: z.literal('problem-form'),
    problem,
    form: z.enum(['problem-sort', 'problem-settle', 'problem-nobody', 'problem-answer']),
  }),
  /** The form of a case, filled in from the problem. */
  z.strictObject({ do: z.literal('problem-hand'), problem }),
  z.strictObject({ do: z.literal('problem-drop'), problem }),
  z.strictObject({ do: z.literal('talks') }),
  z.strictObject({ do: z.literal('talk-see'), talk }),
  z.strictObject({ do: z.literal('talk-new'), problem: problem.nullable() }),
  z.strictObject({ do: z.literal('talk-form'), talk, form: z.enum(['talk-task', 'talk-held', 'talk-failed']) }),
  z.strictObject({ do: z.literal('talk-done'), talk, n: z.int().min(1), done: z.boolean() }),
  z.strictObject({ do: z.literal('talk-vote'), talk, choice: VoteChoice }),
  z.strictObject({ do: z.literal('talk-count'), talk }),
  z.strictObject({ do: z.literal('talk-page'), talk, open: z.boolean() }),
  z.strictObject({ do: z.literal('duties') }),
  z.strictObject({ do: z.literal('duty-mine') }),
  z.strictObject({ do: z.literal('duty-swap'), duty }),
  z.strictObject({ do: z.literal('duty-answer'), duty, agree: z.boolean() }),
  z.strictObject({ do: z.literal('duty-take'), draft: draftId }),
  z.strictObject({ do: z.literal('calls') }),
  z.strictObject({ do: z.literal('call-see'), call }),
  /** The form of a case, filled in from what was seen. */
  z.strictObject({ do: z.literal('call-report'), call }),
  z.strictObject({ do: z.literal('call-erase'), call }),
  z.strictObject({ do: z.literal('station-submit'), draft: draftId }),
] as const;
export type StationAction = z.infer<(typeof stationActions)[number]>;
