import { type Element, note } from '../elements.ts';
import { lines } from './chart.ts';

/** What came and what was closed in a week or a month; `at`: as its place on the axis is called. */
export type InSpan = { at: string; opened: number; closed: number };

/** Lines of what came and was closed, and each span in words: by name, for n/d is a share everywhere else. */
export function overTime(title: string, spans: readonly InSpan[], said = (at: string): string => at): Element[] {
  const some = spans.filter(({ opened, closed }) => opened + closed > 0);
  if (some.length === 0) return [];
  const points = spans.flatMap(({ at, opened, closed }) => [
    { at, kind: '新报', count: opened },
    { at, kind: '办结', count: closed },
  ]);
  const inWords = some.map(({ at, opened, closed }) => `${said(at)} 新报 ${opened}、办结 ${closed}`).join('；');
  return [lines(title, points), note(inWords)];
}
