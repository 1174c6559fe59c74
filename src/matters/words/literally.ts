/** Text as a pattern that matches it to the letter: names of places, departments and signs may hold any character. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
