/** Words cut to so many characters, with … where they are: a card holds 30 KB, the timeline keeps them whole. */
export const brief = (words: string, most = 80): string =>
  [...words].length > most ? `${[...words].slice(0, most).join('')}…` : words;
