import type * as z from 'zod';

// All of these are strings, and none of them may stand where another belongs. The ids of cases and councils are in
// src/cases/record/ids.ts.

/** Words a person typed, as they came through a door: never the name of something. */
export type Words = string & z.$brand<'words'>;

/** Said at a door alone: these are somebody's words. */
export const typed = (text: string): Words => text as Words;

/** The first so many characters of what somebody typed. */
export const shortened = (words: Words, most: number): Words => typed([...words].slice(0, most).join(''));

export type QuestionId = string & z.$brand<'question'>;
/** Of an open form. */
export type DraftId = string & z.$brand<'draft'>;
export type PhotoId = string & z.$brand<'photo'>;

/** An id that nothing has yet: it may become any of these. */
export type FreshId = QuestionId & DraftId & PhotoId;
