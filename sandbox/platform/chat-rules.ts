import * as z from 'zod';
import type { ChatRules } from '../tenant/chat.ts';

const who = z.enum(['all_members', 'only_owner']).optional();
const seen = z.enum(['all_members', 'only_owner', 'not_anyone']).optional();

/** The rules of a group as calls send them; the ones left out stay as they are. */
export const ChatRulesBody = z.object({
  add_member_permission: who,
  share_card_permission: z.enum(['allowed', 'not_allowed']).optional(),
  at_all_permission: who,
  edit_permission: who,
  urgent_setting: who,
  chat_type: z.enum(['private', 'public']).optional(),
  membership_approval: z.enum(['no_approval_required', 'approval_required']).optional(),
  join_message_visibility: seen,
  leave_message_visibility: seen,
});

/** Only the rules named in the body. */
export const pickRules = (body: z.infer<typeof ChatRulesBody>): Partial<ChatRules> =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => key in ChatRulesBody.shape && value !== undefined));
