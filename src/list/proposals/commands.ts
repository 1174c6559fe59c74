import * as z from 'zod';
import { Edit } from '../../../catalogue/edit/edit.ts';
import { day } from '../../../catalogue/law-schema.ts';
import { Proof, ProposalId } from './proposal.ts';
import { Answer, Lawfulness } from './state.ts';

const words = z.string().trim().min(1).max(1000);
const perhaps = words.nullable();

/** Everything that can be done to a proposal, by somebody or by the clock. */
export const Command = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('draft'),
    id: ProposalId,
    about: z.string(),
    edits: z.array(Edit).max(200),
    suggestion: perhaps,
    department: z.string().nullable(),
    why: words,
  }),
  z.strictObject({ do: z.literal('revise'), edits: z.array(Edit).min(1).max(200), why: words }),
  z.strictObject({ do: z.literal('prove'), proof: Proof }),
  z.strictObject({ do: z.literal('submit'), despite: perhaps }),
  z.strictObject({ do: z.literal('answer'), department: z.string(), answer: Answer, words: perhaps }),
  z.strictObject({ do: z.literal('remind') }),
  z.strictObject({ do: z.literal('close-asking') }),
  z.strictObject({ do: z.literal('conclude'), minutes: words }),
  z.strictObject({ do: z.literal('review'), verdict: Lawfulness, words: perhaps }),
  z.strictObject({ do: z.literal('adopt'), meeting: words, date: day, from: day }),
  z.strictObject({ do: z.literal('reject'), why: words }),
  z.strictObject({ do: z.literal('take-effect') }),
  z.strictObject({ do: z.literal('roll-back'), why: words, meeting: perhaps, date: day.nullable() }),
  z.strictObject({ do: z.literal('withdraw') }),
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
export type CommandOf<Name extends CommandName> = { [One in Name]: { do: One } & Extract<Command, { do: One }> }[Name];

/** How each step reads in the course of a proposal and on its button. */
export const COMMAND_WORDS: Record<CommandName, string> = {
  draft: '提出',
  revise: '改稿',
  prove: '试过',
  submit: '送出',
  answer: '会签',
  remind: '提醒',
  'close-asking': '会签到期',
  conclude: '记会商结果',
  review: '法审',
  adopt: '采纳',
  reject: '不采纳',
  'take-effect': '生效',
  'roll-back': '回退',
  withdraw: '撤回',
};
