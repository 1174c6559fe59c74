import * as z from 'zod';
import { ChatId, type DraftId, OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { Named } from '../../forms/named.ts';
import { Resolved } from '../../roster/import/plan.ts';

const Problem = z.strictObject({
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  words: z.string(),
});

const Somebody = Named.extend({ id: OpenId });
const Group = Named.extend({ id: ChatId });
export type Somebody = z.infer<typeof Somebody>;

/** A form of the roster as it was opened: what it is about and what its pickers offer. */
export const RosterAsk = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('grant'),
    /** Where the offered people come from: new, known, asked, or a group's chat_id. */
    source: z.string(),
    /** Which hundred of them. */
    part: z.int(),
    options: z.array(Somebody),
    total: z.int(),
  }),
  z.strictObject({ form: z.literal('shift'), department: z.string(), options: z.array(Somebody) }),
  /** A group for a department, or a department for a group: what is given is not asked. */
  z.strictObject({
    form: z.literal('duty-chat'),
    department: z.string().optional(),
    chat: Group.optional(),
    options: z.array(Group),
  }),
  z.strictObject({ form: z.literal('hours'), department: z.string() }),
  z.strictObject({ form: z.literal('estate'), community: z.string() }),
  z.strictObject({ form: z.literal('patrol'), area: z.string(), options: z.array(Somebody) }),
  /** 行政执法证 of somebody, for one of the departments they work in. */
  z.strictObject({ form: z.literal('certificate'), person: Somebody, departments: z.array(Named) }),
  z.strictObject({ form: z.literal('erase'), caseId: CaseId }),
  z.strictObject({
    form: z.literal('import'),
    fileName: z.string(),
    /** Until the file is read there is neither. */
    problems: z.array(Problem).optional(),
    resolved: Resolved.optional(),
  }),
  /** A stranger asked to be registered on this day. */
  z.strictObject({ form: z.literal('asked') }),
]);
export type RosterAsk = z.infer<typeof RosterAsk>;
export type AskOf<Form extends RosterAsk['form']> = Extract<RosterAsk, { form: Form }>;

/** Single use, like every form. */
export type RosterDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: RosterAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};
