import * as z from 'zod';
import { ChatId } from '../../brands.ts';
import { Person } from '../../cases/record/person.ts';
import { codesOf } from '../../codes.ts';
import { courseFields } from '../course.ts';
import { ProblemId, TalkId } from '../ids.ts';

export const TALK_STATES = { planned: '还没开', held: '议成了', failed: '没议成' } as const;
export const TalkState = codesOf(TALK_STATES);
export type TalkState = z.infer<typeof TalkState>;

export const CHOICE_WORDS = { yes: '同意', no: '不同意', again: '再议' } as const;
export const VoteChoice = codesOf(CHOICE_WORDS);
export type VoteChoice = z.infer<typeof VoteChoice>;

/** How many pressed what; of nobody is known what they pressed. */
export const VoteCounts = z.strictObject({ yes: z.int().min(0), no: z.int().min(0), again: z.int().min(0) });
export type VoteCounts = z.infer<typeof VoteCounts>;

/** What a talk decided: who does what by when. */
export const TalkTask = z.strictObject({
  n: z.int().min(1),
  what: z.string().min(1).max(100),
  /** Somebody of the roster, who is reminded; else how they are called, and whoever wrote it down is. */
  who: Person.nullable(),
  other: z.string().max(30).nullable(),
  /** The last day it may be done. */
  by: z.iso.date(),
  done: z.int().nullable(),
  reminded: z.boolean(),
});
export type TalkTask = z.infer<typeof TalkTask>;

/** The most decisions of one talk, and the lines of what was said. */
export const TALK_MOST = { tasks: 12, lines: 3, line: 80 } as const;

/** 议事: what a community talks over, what was said in three lines, and what was decided. */
export const Talk = z.strictObject({
  id: TalkId,
  ...courseFields,
  state: TalkState,
  community: z.string().min(1),
  topic: z.string().min(1).max(60),
  problem: ProblemId.nullable(),
  at: z.int().describe('when it is held'),
  where: z.string().min(1).max(60),
  invited: z.string().max(100).nullable(),
  /** Whoever called it. */
  by: Person,
  attended: z.int().min(1).max(500).nullable(),
  lines: z.array(z.string().min(1).max(TALK_MOST.line)).max(TALK_MOST.lines),
  objections: z.string().max(200).nullable(),
  /** Why nothing was decided. */
  why: z.string().max(100).nullable(),
  tasks: z.array(TalkTask).max(TALK_MOST.tasks),
  /** One vote: in which group it is pressed, and what came out once it is closed. */
  vote: z
    .strictObject({ question: z.string().min(1).max(100), chat: ChatId, result: VoteCounts.nullable() })
    .nullable(),
  /** The public page: what its token hashes to. */
  page: z.string().nullable(),
});
export type Talk = z.infer<typeof Talk>;

/** What of a talk is still to be done. */
export const openTasks = ({ tasks }: Pick<Talk, 'tasks'>): TalkTask[] => tasks.filter(({ done }) => done === null);

/** Who is reminded of a task: whoever does it, else whoever called the talk. */
export const remindedOf = (talk: Talk, task: TalkTask): Person => task.who ?? talk.by;
