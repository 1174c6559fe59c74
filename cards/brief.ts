const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Words cut to so many characters as people see them, with … where they are: a card holds 30 KB, the timeline keeps them whole. */
export function brief(words: string, most = 80): string {
  if (words.length <= most) return words;
  const seen = Array.from(characters.segment(words), ({ segment }) => segment);
  return seen.length > most ? `${seen.slice(0, most).join('')}…` : words;
}
