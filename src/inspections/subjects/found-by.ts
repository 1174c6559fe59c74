/** The longest part of a name or door that is looked up, in characters. */
const LONGEST = 24;

/** What two names or doors have in common when a person would call them the same. */
export const asSought = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

const endsOf = (words: string): string[] => {
  const signs = [...asSought(words)];
  return signs.map((_, i) => signs.slice(i, i + LONGEST).join(''));
};

/** Every end of a name and of a door: whatever part of them somebody types begins one of these. */
export const wordsOf = ({ name, place }: { name: string; place: { detail: string } }): string[] => [
  ...new Set([...endsOf(name), ...endsOf(place.detail)]),
];

/** How words are sought: the part that is looked up. */
export const soughtIn = (words: string): string => [...asSought(words)].slice(0, LONGEST).join('');

/** The key of a place without a credit code: its door and its name, as a person would call them the same. */
export const spotOf = (name: string, detail: string): string => `${asSought(detail)}|${asSought(name)}`;
