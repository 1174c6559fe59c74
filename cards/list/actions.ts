import * as z from 'zod';
import { FormName, Short } from '../../src/list/proposals/ask.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { draftId, id } from '../ids.ts';

const v = z.int();

/** What the buttons of the list's care ask for. */
export const listActions = [
  z.strictObject({ do: z.literal('proposal-see'), proposal: ProposalId }),
  z.strictObject({ do: z.literal('proposals'), of: z.enum(['open', 'mine']), page: z.int().min(0) }),
  /** A step that needs no words; `v` is the version the card showed. */
  z.strictObject({ do: z.literal('proposal-step'), proposal: ProposalId, step: z.enum(['submit', 'withdraw']), v }),
  z.strictObject({
    do: z.literal('proposal-agree'),
    proposal: ProposalId,
    department: id,
    v,
  }),
  /** Opens the form of a step that needs words, in the presser's own chat. */
  z.strictObject({ do: z.literal('proposal-form'), proposal: ProposalId, step: FormName, v }),
  z.strictObject({ do: z.literal('proposal-try'), proposal: ProposalId }),
  /** Opens the form of a short change. */
  z.strictObject({ do: z.literal('proposal-edit'), about: id, short: Short, revises: ProposalId.optional() }),
  z.strictObject({ do: z.literal('proposal-change'), about: id, revises: ProposalId.optional() }),
  z.strictObject({ do: z.literal('proposal-word'), about: id }),
  z.strictObject({ do: z.literal('proposal-opinion'), about: id }),
  z.strictObject({ do: z.literal('proposal-submit'), draft: draftId }),
  /** The whole matter as a workbook, in the presser's own chat. */
  z.strictObject({ do: z.literal('list-download'), about: id, revises: ProposalId.optional() }),
  z.strictObject({ do: z.literal('list-review'), department: id, page: z.int().min(0) }),
  z.strictObject({ do: z.literal('review-right'), about: id, hash: id }),
  z.strictObject({ do: z.literal('review-extend') }),
  /** 提议改, on a matter's card: a department's own words, or the keeper's change. */
  z.strictObject({ do: z.literal('proposal-suggest'), about: id }),
  z.strictObject({ do: z.literal('list-desk'), page: z.int().min(0) }),
  z.strictObject({ do: z.literal('list-laws'), page: z.int().min(0) }),
  /** Of a cluster on 清单台: by its earliest row, and by what names the examples that the card showed. */
  z.strictObject({ do: z.literal('waiting-say'), row: id, seen: id, matter: id }),
  z.strictObject({ do: z.literal('waiting-pick'), row: id, seen: id, to: z.enum(['matter', 'referral']) }),
  z.strictObject({
    do: z.literal('waiting-decide'),
    row: id,
    seen: id,
    outcome: z.enum(['boundary', 'content', 'new-matter', 'ignored']),
  }),
] as const;
export type ListAction = z.infer<(typeof listActions)[number]>;
