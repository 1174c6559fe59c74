import * as z from 'zod';

const count = z.number().int().min(0);

/**
 * What the platform does where its documentation is silent or an office's own choice. Entries marked [?] are
 * undocumented behaviour; the default is what the facts suggest, and a careful host works under either value.
 */
export const Settings = z.strictObject({
  /** How events and callbacks reach the host: the console's subscription mode. */
  connection: z.enum(['webhook', 'long']),
  /** Scopes granted to the published app; an API whose scopes are all missing answers 99991672. */
  grantedScopes: z.array(z.string()),
  /** Events that the published version subscribes to, as application/v6 app_versions tells them; undefined: none is published. */
  subscribedEvents: z.array(z.string()).optional(),
  /** Registered OAuth redirect addresses; 'any' accepts every one. [?] 20029 for an unregistered one. */
  redirectUris: z.union([z.literal('any'), z.array(z.string())]),
  /** Real milliseconds the platform waits for an answer to an event or callback. */
  pushTimeoutMs: count,
  /** Real milliseconds the platform waits for the answer to the address check. */
  challengeTimeoutMs: count,
  /** Waits before the second to fifth delivery of an event, in milliseconds of the sandbox clock. */
  ladderMs: z.array(count),
  /** Calls per API and minute, per API and second; beyond: 99991400. */
  perMinute: count,
  perSecond: count,
  /** Messages a second to one chat, changes a second of one message; beyond: 230020. */
  perTarget: count,
  /** HTTP status of 99991400; some old APIs say 400. */
  rateLimitStatus: z.literal([429, 400]),
  /** [?] A repeated message uuid answers with the first message, or with an error. */
  repeatedUuid: z.enum(['first-message', 'refused']),
  /** [?] Unit of X-Lark-Request-Timestamp. */
  timestampUnit: z.enum(['s', 'ms']),
  /** [?] Whether the address check carries signature headers. */
  challengeSigned: z.boolean(),
  /** [?] HTTP status of a wrong app secret. */
  badSecretStatus: z.literal([200, 400]),
  /** [?] HTTP status of a bad or expired token. */
  badTokenStatus: z.literal([400, 401]),
  /** [?] chat_type of group messages in events; topic groups have been seen under another word. */
  groupChatType: z.enum(['group', 'topic_group']),
  /** [?] Whether @所有人 has an entry in `mentions`. */
  mentionAllEntry: z.boolean(),
  /** [?] Whether a group message with only @所有人 is pushed to the bot. */
  pushMentionAll: z.boolean(),
  /** [?] Whether the bot's own calls (group made, members added, group dissolved) come back as events. */
  pushOwnChatChanges: z.boolean(),
  /** Whether person ids in events carry user_id (needs contact:user.employee_id:readonly). */
  userIdInEvents: z.boolean(),
  /** [?] Event id of a duplicate of a message event: the same, or a new one (the docs say not to rely on it). */
  duplicateEventId: z.enum(['same', 'new']),
  /** [?] What an unfilled optional field of a submitted form looks like. */
  emptyFormValue: z.enum(['empty-text', 'missing', 'null']),
  /** [?] What a checker in a submitted form looks like. */
  checkerFormValue: z.enum(['boolean', 'text']),
  /** [?] A card may not be changed through the API while a click on it is being answered (11310). */
  lockWhileClicked: z.boolean(),
  /** [?] Tables of one card, markdown tables included. */
  maxTables: count,
  /** [?] Components of one card, every tag counted. */
  maxElements: count,
  /** Whether card properties known only from old demos are refused. */
  refuseDeprecated: z.boolean(),
  /** [?] Whether an undeclared text_size is refused; the docs let it render as normal. */
  refuseUnknownTextSize: z.boolean(),
  /** [?] Whether messages with plain mobile numbers are refused by the tenant's leak guard (230028). */
  refusePhones: z.boolean(),
  /** [?] Code for an unknown person among the members of a new group. */
  unknownMemberCode: z.literal([232043, 232024, 99992351]),
  /** [?] Real milliseconds during which a second change of the members of one group answers 232019. */
  memberChangeMs: count,
});
export type Settings = z.infer<typeof Settings>;

/** Scopes an office grants when it follows the deployment manual, as named in the facts (C.6 and E). */
export const USUAL_SCOPES = [
  'im:message',
  'im:message:send_as_bot',
  'im:message.p2p_msg:readonly',
  'im:message.group_at_msg:readonly',
  'im:message.group_msg',
  'im:message.urgent',
  'im:message.pins:write_only',
  'im:message.pins:read',
  'im:resource',
  'im:chat',
  'im:chat:operate_as_owner',
  'im:chat.announcement:read',
  'im:chat.announcement:write_only',
  'contact:contact.base:readonly',
  'contact:user.base:readonly',
  'contact:user.id:readonly',
  'contact:user.phone:readonly',
  'tenant:tenant:readonly',
  'speech_to_text:speech',
  'bitable:app',
  'application:application:self_manage',
];

/** Events an office subscribes to when it follows the deployment manual. */
export const USUAL_EVENTS = [
  'im.message.receive_v1',
  'im.chat.member.bot.added_v1',
  'im.chat.member.bot.deleted_v1',
  'im.chat.disbanded_v1',
  'im.chat.access_event.bot_p2p_chat_entered_v1',
  'application.bot.menu_v6',
];

const SECOND = 1000;

/** The settings a sandbox starts with. */
export const DEFAULT_SETTINGS: Settings = {
  connection: 'webhook',
  grantedScopes: USUAL_SCOPES,
  subscribedEvents: USUAL_EVENTS,
  redirectUris: 'any',
  pushTimeoutMs: 3 * SECOND,
  challengeTimeoutMs: SECOND,
  ladderMs: [15 * SECOND, 5 * 60 * SECOND, 3600 * SECOND, 6 * 3600 * SECOND],
  perMinute: 1000,
  perSecond: 50,
  perTarget: 5,
  rateLimitStatus: 429,
  repeatedUuid: 'first-message',
  timestampUnit: 's',
  challengeSigned: false,
  badSecretStatus: 200,
  badTokenStatus: 400,
  groupChatType: 'group',
  mentionAllEntry: false,
  pushMentionAll: false,
  pushOwnChatChanges: false,
  userIdInEvents: false,
  duplicateEventId: 'same',
  emptyFormValue: 'empty-text',
  checkerFormValue: 'boolean',
  lockWhileClicked: true,
  maxTables: 5,
  maxElements: 200,
  refuseDeprecated: false,
  refuseUnknownTextSize: false,
  refusePhones: false,
  unknownMemberCode: 232043,
  memberChangeMs: 20,
};
