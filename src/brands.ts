import * as z from 'zod';

// All of these are strings, and none of them may stand where another belongs. The ids of cases and councils are in
// src/cases/record/ids.ts.

/** Words a person typed, as they came through a door: never the name of something. */
export type Words = string & z.$brand<'words'>;

/** Said at a door alone: these are somebody's words. */
export const typed = (text: string): Words => text as Words;

/** The first so many characters of what somebody typed. */
export const shortened = (words: Words, most: number): Words => typed([...words].slice(0, most).join(''));

/** Somebody, by the id that the platform gives them for this app (open_id). */
export const OpenId = z.string().brand<'person'>();
export type OpenId = z.infer<typeof OpenId>;
/** A chat of the platform: a group, or somebody's own with the bot. */
export const ChatId = z.string().brand<'chat'>();
export type ChatId = z.infer<typeof ChatId>;
/** Whoever a message is for: a chat, or somebody in their own chat with the bot. */
export type Addressee = ChatId | OpenId;
/** The ids of the platform say what they name. */
export const isOpenId = (id: string): id is OpenId => id.startsWith('ou_');
export const isChatId = (id: string): id is ChatId => id.startsWith('oc_');
/** A system of somebody else's where it acts: it has no chat, and what it would be told the desk is told. */
export const sourceId = (source: string): OpenId => OpenId.parse(`source:${source}`);
export const isSourceId = (id: string): boolean => id.startsWith('source:');
/** A message of the platform. */
export const MessageId = z.string().brand<'message'>();
export type MessageId = z.infer<typeof MessageId>;

export type QuestionId = string & z.$brand<'question'>;
/** Of an open form. */
export type DraftId = string & z.$brand<'draft'>;
export type PhotoId = string & z.$brand<'photo'>;

/** An id that nothing has yet: it may become any of these. */
export type FreshId = QuestionId & DraftId & PhotoId;
