/** One thing a step says, in words for people. */
export type Line = { label: string; words: string };

/** Names for the ids a command carries. */
export type Naming = { department(id: string): string; matter(id: string): string };

/** A right without which a line is not shown, even to who may see the case. */
export type LineRight = 'seePhone';

/**
 * How one field of a command reads: under which label, in which words, and for whom. A field that no person needs in
 * words says why (`unsaid`).
 */
export type Told<Value> =
  | { label: string; say(value: Value, naming: Naming): string | undefined; right?: LineRight }
  | { unsaid: string };

/** Words as they were typed. */
export const spoken = (label: string): Told<string | null> => ({ label, say: (words) => words || undefined });

/** A date, yyyy-mm-dd, as it is said: 2026年12月1日. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A date as it is said. */
export const ofDay = (label: string): Told<string> => ({ label, say: dayInWords });

/** A code by its word. */
export const coded = <Code extends string>(label: string, words: Record<Code, string>): Told<Code | null> => ({
  label,
  say: (code) => (code === null ? undefined : words[code]),
});

/** A department by its name. */
export const ofDepartment = (label: string): Told<string | null> => ({
  label,
  say: (id, naming) => (id === null ? undefined : naming.department(id)),
});

/** Pictures by their number; the pictures themselves are on the card. */
export const pictured: Told<string[]> = {
  label: '照片',
  say: (keys) => (keys.length > 0 ? `${keys.length} 张` : undefined),
};

/** What no person reads in words, and why. */
export const unsaid = (why: string): { unsaid: string } => ({ unsaid: why });
