import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JsonObject } from '../json.ts';

/** The platform's refusal of one API call, thrown where it is found and answered in one place. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    msg: string,
    readonly status: ContentfulStatusCode = 400,
    readonly more: { headers?: Record<string, string>; error?: JsonObject; injected?: boolean } = {},
  ) {
    super(msg);
  }
}

const SAY: Record<number, string> = {
  230002: 'Bot/User can NOT be out of the chat.',
  230011: 'The message was withdrawn.',
  230012: 'The user is not the sender of the message.',
  230013: 'Bot has NO availability to this user.',
  230017: 'Bot is NOT the owner of the resource.',
  230018: 'These operations are NOT allowed at current group settings.',
  230020: 'This operation triggers the frequency limit.',
  230022: 'The content of the message contains sensitive information.',
  230023: 'The urgent unread messages of the user reach the limit.',
  230025: 'The length of the message content reaches its limit.',
  230026: 'No permission to recall this message.',
  230028: 'The messages do NOT pass the audit.',
  230029: 'User has resigned.',
  230031: 'The message is more than 14 days old and can not be updated.',
  230034: 'The receive_id is invalid.',
  230047: 'The frequency limit of the pin operation is reached.',
  230052: 'The group does not allow this member to buzz.',
  230110: 'Action unavailable as the message has been deleted.',
  232006: 'Your request specifies a chat_id which is invalid.',
  232009: 'Your request specifies a chat which has already been dissolved.',
  232011: 'Operator can NOT be out of the chat.',
  232012: 'The new owner can NOT be out of the chat.',
  232016: 'Only group owner, manager or the creator can edit this.',
  232017: 'Only the group owner (or the creator operating as owner) can do this.',
  232019: 'The operation is too frequent; change members of one chat one call after the other.',
  232022: 'The user has resigned.',
  232024: 'Users do not have the visibility of the app or the app does not have the visibility of the users.',
  232043: 'Your request contains unavailable ids.',
  232076: 'The owner of the chat can NOT be removed.',
  232097: 'Unable to operate docx type chat announcement.',
  234001: 'Invalid request param.',
  234003: 'File not in msg.',
  234004: 'App not in chat.',
  234006: 'The file size exceed the max value.',
  234008: 'The app is not the resource sender.',
  234010: "File's size can't be 0.",
  234011: "Can't recognize image format.",
  234039: 'Image resolution exceeds limit.',
  234043: 'Unsupported message type.',
};

/** A refusal with its usual words (from the error tables of the API pages), or with words of one's own. */
export const refuse = (code: number, msg?: string): Refused => new Refused(code, msg ?? SAY[code] ?? 'invalid request');

/** A refused parameter; names the field as the platform does. */
export const badField = (field: string, description: string): Refused =>
  new Refused(99992402, `field validation failed: ${field} ${description}`, 400, {
    error: { field_violations: [{ field, description }] },
  });
