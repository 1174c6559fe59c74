import { el, fill } from '../dom.ts';
import { amount, flag, type Json, part, parts, wording, words } from '../json.ts';
import { icon } from '../look/icons.ts';
import { marginStyle } from './box.ts';
import type { Place } from './place.ts';
import { drawCell } from './table-cell.ts';

/** The table component: rows by the page, columns by kind of value. */
export function drawTable(element: Json, place: Place): HTMLElement {
  const columns = parts(element, 'columns');
  const rows = parts(element, 'rows');
  const size = amount(element, 'page_size') ?? 5;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const key = `table ${place.at}`;
  const body = el('tbody');
  const pager = el('div', { class: 'pager' });
  const show = (page: number) => {
    place.tools.kept.set(key, String(page));
    const shown = rows.slice(page * size, (page + 1) * size);
    fill(body, ...shown.map((row) => el('tr', {}, ...columns.map((column) => drawCell(column, row, place)))));
    const turn = (to: number, name: string, mark: 'left' | 'right') =>
      el(
        'button',
        { is: { type: 'button', 'aria-label': name, disabled: to < 0 || to >= pages }, on: { click: () => show(to) } },
        icon(mark, 14),
      );
    fill(pager, turn(page - 1, '上一页', 'left'), `${page + 1} / ${pages}`, turn(page + 1, '下一页', 'right'));
  };
  show(Math.min(Number(place.tools.kept.get(key) ?? 0), pages - 1));
  const head = el('tr', {}, ...columns.map((column) => drawHead(column, part(element, 'header_style'))));
  const fixed = /px$/.test(words(element, 'row_height')) ? words(element, 'row_height') : undefined;
  return el(
    'div',
    { class: 'card-table', style: marginStyle(element) },
    el(
      'div',
      { class: `table-scroll ${flag(element, 'freeze_first_column') ? 'frozen' : ''}`, is: { tabindex: 0 } },
      el(
        'table',
        { class: words(element, 'row_height', 'low'), style: { '--row': fixed } },
        el('thead', {}, head),
        body,
      ),
    ),
    pages > 1 && pager,
  );
}

function drawHead(column: Json, look: Json | undefined): HTMLElement {
  const width = words(column, 'width', 'auto');
  return el(
    'th',
    {
      class: `${words(look, 'background_style', 'none')} ${words(look, 'text_color', 'default')}`,
      style: {
        width: width === 'auto' ? undefined : width,
        'min-width': /px$/.test(width) ? width : undefined,
        'text-align': words(look, 'text_align') || words(column, 'horizontal_align') || undefined,
        'font-weight': flag(look, 'bold', true) ? '600' : '400',
        'font-size': words(look, 'text_size') === 'heading' ? '16px' : undefined,
      },
      is: { scope: 'col' },
    },
    wording(column, 'display_name') || words(column, 'name'),
  );
}
