const PARTED = ' ';
/** A digit says how many letters a word has in common with the one before it. */
const NONE = '0'.charCodeAt(0);

/** Words in the order of their letters, parted by blanks, each as what it has beyond the one before it: half as long once packed. */
export function shortened(words: string): string {
  let before = '';
  return words
    .split(PARTED)
    .map((word) => {
      let same = 0;
      while (same < word.length && word[same] === before[same]) same++;
      before = word;
      return String.fromCharCode(NONE + same) + word.slice(same);
    })
    .join('');
}

/** The words that were shortened. No word holds a digit. */
export function lengthened(words: string): string {
  let before = '';
  return (words.match(/\d\D*/g) ?? [])
    .map((word) => {
      before = before.slice(0, word.charCodeAt(0) - NONE) + word.slice(1);
      return before;
    })
    .join(PARTED);
}
