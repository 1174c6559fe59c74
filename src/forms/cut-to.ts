const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** No character that people type is longer, UTF-16 units. */
const LONGEST = 64;

/** Words cut to at most so many UTF-16 units, as fields are measured; no character is cut in two. */
export function cutTo(words: string, most: number): string {
  if (words.length <= most) return words;
  const from = Math.max(0, most - LONGEST);
  const ends = [...characters.segment(words.slice(from, most + LONGEST))].map(({ index }) => from + index);
  return words.slice(0, ends.findLast((end) => end <= most) ?? 0);
}
