import type { Gone, PlatformFault, Remedy } from '../bot/ports/messenger.ts';

/** Wrong or expired token: dropped, and the call made once more (open.feishu.cn, 通用错误码). */
export const TOKEN_CODES = [99991663, 99991664, 99991665, 99991661, 99991671];

type Row = { codes: number[]; remedy: Remedy; means: string; gone?: Gone };

/**
 * Whoever a message is for cannot receive it, whatever it says (open.feishu.cn: im/v1 message create and reply, im/v1 chats,
 * 通用错误码). It goes on to somebody else, and the addressee is kept as one that nothing gets through to.
 */
export const ADDRESSEE_GONE: Row[] = [
  { codes: [230002, 232011], remedy: 'give-up', means: 'the bot is not in the chat' },
  { codes: [232006, 232009], remedy: 'give-up', means: 'the chat does not exist any more' },
  { codes: [230013, 232024], remedy: 'give-up', means: "the person is outside the app's availability range or left" },
  { codes: [230029, 232022], remedy: 'give-up', means: 'the person has left, or the account is stopped' },
  { codes: [230018, 230035, 230053], remedy: 'give-up', means: 'the chat or the person does not let the bot speak' },
  { codes: [230027, 232033], remedy: 'give-up', means: 'the bot may not act in this chat' },
  { codes: [230034], remedy: 'give-up', means: 'no such chat or person' },
  {
    codes: [99992351, 99992352, 99992359, 99992360, 99992361, 99992364, 99992381, 41012, 41050],
    remedy: 'give-up',
    means: 'no such id for this app',
  },
];

/** The message that is answered or drawn anew is not there any more (im/v1 message reply and patch). */
export const MESSAGE_GONE: Row[] = [
  { codes: [230011, 230110, 231003], remedy: 'give-up', means: 'the message was recalled or deleted' },
  {
    codes: [230019, 230050, 230071, 230072, 230111],
    remedy: 'give-up',
    means: 'the message takes no reply: its topic is gone, or it is seen by nobody any more',
  },
];

/**
 * The platform's error codes that the bot can meet, and what to do about each. A code not here may be weather or not: it is
 * tried again some times before it is given up.
 */
const TABLE: Row[] = [
  // Dropped and asked for anew at once (src/feishu/mouth.ts); refused again, it expired in between once more.
  { codes: TOKEN_CODES, remedy: 'retry', means: 'the token was refused twice running' },
  {
    codes: [99991400, 230020, 232019, 11232, 11233, 11247, 230047, 230048, 2200],
    remedy: 'retry',
    means: 'rate limited; wait for the reset the header names',
  },
  { codes: [230049], remedy: 'retry', means: 'the same message is being sent' },
  { codes: [232068, 232073, 232096, 231015, 234041], remedy: 'retry', means: 'a passing state of the chat' },
  // bitable/v1, the error tables of app-table, app-table-field and app-table-record.
  {
    codes: [1254290, 1254291, 1254112, 1254036, 1254607, 1254608],
    remedy: 'retry',
    means: 'the Base is busy: too many calls, or a table that is being written',
  },
  { codes: [1255001, 1255002, 1255003, 1255004, 1255005, 1255040], remedy: 'retry', means: 'a fault of the Base' },
  { codes: [1254302, 1254304, 91403], remedy: 'give-up', means: 'the app may not edit the Base' },
  { codes: [1254003, 1254040], remedy: 'give-up', means: 'there is no such Base' },
  // Deleted or renamed by somebody.
  {
    codes: [1254004, 1254041, 1254044, 1254045, 1254006, 1254043],
    remedy: 'give-up',
    means: 'a table, field or record of the Base is gone',
    gone: 'table',
  },
  { codes: [1254100, 1254103, 1254105], remedy: 'give-up', means: 'the Base is full' },
  { codes: [1500, 1663, 1668, 10101, 20050, 20072], remedy: 'retry', means: 'a fault on the side of Feishu' },
  {
    codes: [230022, 230028, 11248],
    remedy: 'retry-plain',
    means: 'content refused (sensitive words or plain phone numbers)',
  },
  {
    codes: [99991672],
    remedy: 'give-up',
    means: 'the app lacks a scope: open it in 开发者后台 → 权限管理 and publish a version',
  },
  { codes: [99991401], remedy: 'give-up', means: "this server's address is not in the app's IP allow list" },
  { codes: [99991403], remedy: 'give-up', means: 'the monthly call quota is used up' },
  {
    codes: [230006, 232025, 234007],
    remedy: 'give-up',
    means: 'the bot ability is off: switch it on and publish a version',
  },
  { codes: [230025], remedy: 'give-up', means: 'the message is too long' },
  { codes: [230031], remedy: 'give-up', means: 'the card is older than 14 days' },
  { codes: [230001, 232001, 234001, 99992402, 9499], remedy: 'give-up', means: 'the request is malformed' },
  { codes: [230099], remedy: 'give-up', means: 'the card was refused' },
  { codes: [232002, 232014, 232016, 232017], remedy: 'give-up', means: 'the bot lacks the rights in this chat' },
  { codes: [232013, 232044], remedy: 'give-up', means: 'the chat is full' },
  { codes: [230046, 232097], remedy: 'give-up', means: 'the group takes no pin, or no announcement' },
  { codes: [230012, 230023, 230024, 230052, 230098], remedy: 'give-up', means: 'the message cannot be marked urgent' },
  { codes: [232043], remedy: 'give-up', means: 'one of the people named cannot be in the chat' },
  { codes: [230017, 230026, 234008], remedy: 'give-up', means: 'it belongs to somebody else' },
  { codes: [99991201, 99991679], remedy: 'give-up', means: 'no such call, or not for this app' },
  {
    codes: [234003, 234006, 234010, 234011, 234039],
    remedy: 'give-up',
    means: 'the picture is too big, empty, none, or no longer in its message',
  },
  ...ADDRESSEE_GONE.map((row): Row => ({ ...row, gone: 'addressee' })),
  ...MESSAGE_GONE.map((row): Row => ({ ...row, gone: 'message' })),
];

const BY_CODE = new Map(TABLE.flatMap((row) => row.codes.map((code) => [code, row] as const)));

class Fault extends Error {
  override name = 'PlatformFault' as const;
  constructor(
    readonly remedy: Remedy,
    message: string,
    readonly code?: number,
    readonly afterMs?: number,
    readonly gone?: Gone,
  ) {
    super(message);
  }
}

/** The fault for an answer of the platform. `resetSeconds` is its x-ogw-ratelimit-reset header. */
export function faultOf(code: number, msg: string, http: number, resetSeconds?: number): PlatformFault & Error {
  const row = BY_CODE.get(code);
  const means = row?.means ?? (http >= 500 ? 'a fault on the side of Feishu' : 'an error the table does not know');
  const locked = code === 230099 && msg.includes('card action is lock');
  const remedy = locked || http === 429 || http >= 500 ? 'retry' : (row?.remedy ?? 'unsure');
  const afterMs = resetSeconds === undefined ? undefined : Math.max(1, resetSeconds) * 1000;
  return new Fault(remedy, `Feishu ${code}: ${means} (${msg.slice(0, 300)})`, code, afterMs, row?.gone);
}

/** The fault for a call that got no answer at all, with what lies at the root of it: retried under the same uuid. */
export function noAnswer(cause: unknown): PlatformFault & Error {
  return new Fault('retry', `Feishu did not answer: ${rootOf(cause)}`);
}

/** What went wrong, down to its cause: fetch itself says no more than that it failed. */
export function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.message || ('code' in error ? String(error.code) : error.name);
  return error.cause === undefined ? own : `${own}: ${rootOf(error.cause)}`;
}

/** The fault for what is larger than anybody may send; it does not become smaller by trying again. */
export const tooLarge = (what: string, most: number): PlatformFault & Error =>
  new Fault('give-up', `${what} is larger than ${Math.floor(most / 2 ** 20)} MB`);
