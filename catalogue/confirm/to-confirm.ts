/** One thing to be answered: what about, what to ask or know, the matters it is used in; `of` whom it is asked. */
export type ToConfirm = { about: string; ask: string[]; used: string[]; of?: string };

/** Each of them once, where it stands first. */
export const unique = (words: readonly string[]): string[] => [...new Set(words)];
