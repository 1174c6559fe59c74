import * as z from 'zod';
import { Person } from '../../cases/record/person.ts';
import { codesOf } from '../../codes.ts';
import { courseFields } from '../course.ts';
import { ProblemId, TalkId } from '../ids.ts';

export const PROBLEM_STATES = {
  raised: '还没归类',
  sorted: '归好类了',
  handed: '交办了',
  settled: '社区办了',
  talked: '拿去议事',
  nobodys: '没有部门管',
  answered: '答复了',
  dropped: '撤掉了',
} as const;
export const ProblemState = codesOf(PROBLEM_STATES);
export type ProblemState = z.infer<typeof ProblemState>;

/** How often it happens, as residents say it. */
export const OFTEN_WORDS = { once: '就这一次', sometimes: '有时候', often: '经常', always: '天天这样' } as const;
export const Often = codesOf(OFTEN_WORDS);
export type Often = z.infer<typeof Often>;

/** 问题清单: what residents bring up, until they are answered. Who said it is not kept. */
export const ResidentProblem = z.strictObject({
  id: ProblemId,
  ...courseFields,
  state: ProblemState,
  community: z.string().min(1),
  /** Redacted. */
  words: z.string().min(1).max(300),
  where: z.string().max(100).nullable(),
  often: Often,
  /** Who wrote it down. */
  by: Person,
  at: z.int(),
  matter: z.string().nullable(),
  bundle: z.string().nullable(),
  /** The form it was handed on by: what became of it is the case's number. */
  draft: z.string().nullable(),
  talk: TalkId.nullable(),
  /** How the community settled it, or why nobody is competent. */
  note: z.string().max(200).nullable(),
  answer: z.strictObject({ at: z.int(), words: z.string().min(1).max(200) }).nullable(),
});
export type ResidentProblem = z.infer<typeof ResidentProblem>;

/** Residents wait for an answer. */
export const isUnanswered = ({ state }: Pick<ResidentProblem, 'state'>): boolean =>
  state !== 'answered' && state !== 'dropped';

/** The states in which residents wait. */
export const UNANSWERED: readonly ProblemState[] = ProblemState.options.filter((state) => isUnanswered({ state }));
