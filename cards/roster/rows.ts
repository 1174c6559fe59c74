import type { Action } from '../actions.ts';
import { button, buttons, type Element, text } from '../elements.ts';

/** A line of text with one small button or two at its end. */
export function row(content: string, ...ends: Element[]): Element {
  const column = (weight: number, element: Element) => ({
    tag: 'column',
    width: 'weighted',
    weight,
    vertical_align: 'center',
    elements: [element],
  });
  return {
    tag: 'column_set',
    flex_mode: 'none',
    horizontal_spacing: '8px',
    columns: [column(ends.length + 1, text(content)), ...ends.map((end) => column(1, end))],
  };
}

/** Buttons in rows of so many. */
export function grid(entries: Element[], inARow = 2): Element[] {
  const rows = Array.from({ length: Math.ceil(entries.length / inARow) }, (_, i) =>
    entries.slice(i * inARow, (i + 1) * inARow),
  );
  return rows.flatMap((some) => buttons(...some));
}

/** 上一页 and 下一页, where there are such pages. */
export function pager(n: number, pages: number, turn: (n: number) => Action): Element[] {
  return buttons(
    n > 0 ? button('上一页', turn(n - 1)) : undefined,
    n + 1 < pages ? button('下一页', turn(n + 1)) : undefined,
  );
}

/** The entries of one page, the page brought within what there is, and how many pages there are. */
export function pageOf<T>(all: readonly T[], n: number, size: number): { shown: T[]; n: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const within = Math.min(Math.max(0, n), pages - 1);
  return { shown: all.slice(within * size, (within + 1) * size), n: within, pages };
}

export const home: Element[] = buttons(button('回到名册', { do: 'roster', page: 'home' }, 'text'));
