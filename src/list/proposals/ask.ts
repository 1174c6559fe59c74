import * as z from 'zod';
import { Edit } from '../../../catalogue/edit/edit.ts';
import { codesOf } from '../../codes.ts';
import { ProposalId } from './proposal.ts';

/** The short changes that fit a form; what is longer comes by workbook. */
export const SHORT_WORDS = {
  saying: '加一句群众说法',
  unsaying: '去掉一句群众说法',
  summary: '改一句话答案',
  resident: '改对居民怎么说',
  party: '改对当事人怎么说',
  lead: '改主责部门',
  support: '加一个配合单位',
  boundary: '加一条职责边界',
  days: '改办理时限',
  end: '停用这一项',
} as const;
export const Short = codesOf(SHORT_WORDS);
export type Short = z.infer<typeof Short>;

/** The steps that need words, each with a form. */
export const FORMS = ['submit', 'answer', 'conclude', 'review', 'adopt', 'reject', 'roll-back'] as const;
export const FormName = z.enum(FORMS);
export type FormName = z.infer<typeof FormName>;

/** What an open form of a proposal is about. */
export const ProposalAsk = z.discriminatedUnion('form', [
  /** A short change; `revises`: of a proposal that is there already. */
  z.strictObject({
    form: z.literal('proposal-edit'),
    about: z.string(),
    short: Short,
    revises: ProposalId.nullable(),
  }),
  /** One more thing people say that a referral answers. */
  z.strictObject({ form: z.literal('proposal-word'), about: z.string() }),
  /** What a department thinks is wrong, in its own words. */
  z.strictObject({ form: z.literal('proposal-opinion'), about: z.string(), departments: z.array(z.string()).min(1) }),
  z.strictObject({ form: z.literal('proposal-step'), proposal: ProposalId, step: FormName, seen: z.int() }),
  /** 试一试: asks the proposed list, publishes nothing; used as often as one likes. */
  z.strictObject({ form: z.literal('proposal-try'), proposal: ProposalId }),
  /** What a workbook that came back changes. */
  z.strictObject({
    form: z.literal('list-workbook'),
    fileName: z.string(),
    about: z.string(),
    edits: z.array(Edit).min(1),
  }),
  /** Which matter or referral what people said belongs to. */
  z.strictObject({
    form: z.literal('waiting-pick'),
    row: z.string(),
    seen: z.string(),
    to: z.enum(['matter', 'referral']),
  }),
]);
export type ProposalAsk = z.infer<typeof ProposalAsk>;
export type AskOf<Form extends ProposalAsk['form']> = Extract<ProposalAsk, { form: Form }>;
