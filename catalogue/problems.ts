/** Where in a file a fault lies: keys and zero-based positions. */
export type Path = readonly (string | number)[];

/** What is wrong and where an editor finds it. An error stops the list from being published; a warning does not. */
export type Problem = {
  level: 'error' | 'warning';
  /** The file's path below catalogue/. */
  file: string;
  path: Path;
  line?: number;
  /** What is wrong and what to do about it, in Chinese. */
  why: string;
};

/** A value with the file it was read from; `lineOf` finds the line a field stands on. */
export type Sourced<T> = { file: string; value: T; lineOf(path: Path): number | undefined };

/** Complains about one field of a file. */
export function complain(
  source: Sourced<unknown>,
  path: Path,
  why: string,
  level: Problem['level'] = 'error',
): Problem {
  return { level, file: source.file, path, line: source.lineOf(path), why };
}

/** A field as an editor reads it: `boundary.第3项.to`. */
export const fieldOf = (path: Path) =>
  path.map((key) => (typeof key === 'number' ? `第${key + 1}项` : key)).join('.') || '整个文件';

/** One problem as one line: file, line, field, what is wrong. */
export function problemLine({ level, file, path, line, why }: Problem): string {
  const mark = level === 'warning' ? '提醒 ' : '';
  return `${mark}${file}${line ? ` 第${line}行` : ''} · ${fieldOf(path)}：${why}`;
}
