import * as z from 'zod';
import { CaseId } from '../cases/record/ids.ts';
import { Person } from '../cases/record/person.ts';
import { NotDone } from '../inspections/summary.ts';
import { ItemAnswer } from './answers.ts';
import { Officer, SignKind, Visit, VisitId, Walked } from './visit.ts';

const name = z.string().trim().min(1).max(40);

/** What a visit begins with. */
export const Begun = Visit.pick({
  id: true,
  kind: true,
  mode: true,
  code: true,
  subject: true,
  name: true,
  community: true,
  grid: true,
  detail: true,
  plan: true,
  of: true,
  edition: true,
  lists: true,
  before: true,
  items: true,
  people: true,
  nth: true,
}).extend({ overCap: z.boolean().optional(), mergedAway: z.int().min(0).optional(), walked: Walked.optional() });
export type Begun = z.infer<typeof Begun>;

/** Everything that can be done at a visit. */
export const Command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('begin'), ...Begun.shape }),
  z.strictObject({ do: z.literal('join'), officer: Officer }),
  /** Whoever has to do with the owner steps back, and another takes their place; why is asked of nobody. */
  z.strictObject({ do: z.literal('step-aside'), officer: Officer }),
  z.strictObject({ do: z.literal('open'), group: z.int().min(0) }),
  z.strictObject({
    do: z.literal('answer'),
    answers: z.array(z.strictObject({ item: z.string(), answer: ItemAnswer })),
    /** What holds of all that nobody has answered. */
    rest: z.enum(['ok', 'unseen']).nullable(),
    /** The items of which whoever says it may judge: the rest is the rest of these. */
    of: z.array(z.string()),
  }),
  z.strictObject({ do: z.literal('on-site'), item: z.string(), corrected: z.boolean() }),
  z.strictObject({ do: z.literal('light'), code: name }),
  z.strictObject({ do: z.literal('not-done'), why: NotDone }),
  z.strictObject({
    do: z.literal('tell'),
    /** What became a case, by the item; dates of what did not. */
    cases: z.array(
      z.strictObject({ item: z.string(), due: z.int(), caseId: CaseId.nullable(), line: z.int().nullable() }),
    ),
    /** What failed and had failed here within the last ninety days. */
    repeats: z.array(z.string()).optional(),
  }),
  z.strictObject({
    do: z.literal('sign'),
    kind: SignKind,
    name: name.nullable(),
    reason: z.string().trim().min(1).max(200).nullable(),
    witness: name.nullable(),
    picture: z.string().min(1).max(200).nullable(),
  }),
  /** Somebody goes to look at it again: only one re-check goes on at a time. */
  z.strictObject({ do: z.literal('look-again'), recheck: VisitId }),
  /** What was found put right, or not any more, as the case tells it. */
  z.strictObject({
    do: z.literal('lines'),
    lines: z.array(z.strictObject({ item: z.string(), correctedAt: z.int().nullable(), by: Person.nullable() })).min(1),
  }),
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
export type CommandOf<Name extends CommandName> = { [One in Name]: { do: One } & Extract<Command, { do: One }> }[Name];

/** How each step reads in the course of a visit. */
export const COMMAND_WORDS: Record<CommandName, string> = {
  begin: '开始',
  join: '一起看',
  'step-aside': '回避，换人',
  open: '翻到',
  answer: '记',
  'on-site': '当场已改',
  light: '轻记',
  'not-done': '没做成',
  tell: '告知',
  sign: '签收',
  'look-again': '去复查',
  lines: '整改',
};
