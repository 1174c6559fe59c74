import type * as z from 'zod';

// All of these are strings, and none of them may stand where another belongs.

/** Words a person typed, as they came through a door: never the name of something. */
export type Words = string & z.$brand<'words'>;

/** Said at a door alone: these are somebody's words. */
export const typed = (text: string): Words => text as Words;

/** The first so many characters of what somebody typed. */
export const shortened = (words: Words, most: number): Words => typed([...words].slice(0, most).join(''));
