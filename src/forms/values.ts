/** What somebody filled in, as the client sent it and the door narrowed it: words, lists, ticks. */
export type Values = Record<string, string | string[] | boolean | undefined>;
type Value = Values[string];

/** A select's first entry cannot be empty, so that nothing chosen is a value of its own. */
export const NONE = '-';

/** The words of a field without the space around them; empty where it was left out. */
export const wordsIn = (value: Value): string => (typeof value === 'string' ? value.trim() : '');

/** The words of a field, or null where it was left out. */
export const wordsOrNull = (value: Value): string | null => wordsIn(value) || null;

/** What was picked, or null for 「不选」. */
export const pickedOrNull = (value: Value): string | null => (wordsIn(value) === NONE ? null : wordsOrNull(value));

/** Everything that was picked; a single pick is a list of one. */
export const allPicked = (value: Value): string[] => (Array.isArray(value) ? value : value ? [String(value)] : []);

/** The day of a date picker, which sends "2026-11-23 +0800". */
export const dayIn = (value: Value): string => wordsIn(value).slice(0, 10);
