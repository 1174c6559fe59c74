import { el } from '../dom.ts';
import { amount, type Json, part, parts, words } from '../json.ts';
import { cssAlign, cssSpace } from '../look/sizes.ts';
import { boxStyle, groundStyle, marginStyle } from './box.ts';
import { urlOf } from './operate.ts';
import { below, drawAll, type Place } from './place.ts';

/** Columns side by side; `stretch` puts them below one another on a narrow card, `flow` wraps. */
export function drawColumnSet(element: Json, place: Place): HTMLElement {
  const mode = words(element, 'flex_mode', 'none');
  const columns = parts(element, 'columns').map((column, at) =>
    drawColumn(column, below(place, `columns/${at}`), mode === 'none'),
  );
  const style = {
    'column-gap': cssSpace(words(element, 'horizontal_spacing')) ?? '8px',
    'justify-content': cssAlign(words(element, 'horizontal_align')),
    ...groundStyle(element, 'background_style', place.tools),
    ...marginStyle(element),
  };
  return leading(element, el('div', { class: `columns ${mode}`, style }, ...columns), place);
}

function drawColumn(column: Json, place: Place, widthCounts: boolean): HTMLElement {
  const width = words(column, 'width', 'weighted');
  const weight = String(amount(column, 'weight') ?? 1);
  const fixed = /px$/.test(width) && widthCounts;
  const style = {
    ...boxStyle(column),
    flex: widthCounts ? (fixed ? `0 0 ${width}` : width === 'auto' ? '0 1 auto' : `${weight} 1 0`) : undefined,
    'align-self':
      column.vertical_align === 'center' ? 'center' : column.vertical_align === 'bottom' ? 'flex-end' : undefined,
    ...groundStyle(column, 'background_style', place.tools),
    ...marginStyle(column),
  };
  return leading(
    column,
    el('div', { class: 'column box', style }, ...drawAll(parts(column, 'elements'), place)),
    place,
  );
}

/** Makes a box that jumps to a page. */
function leading(element: Json, box: HTMLElement, { tools }: Place): HTMLElement {
  const url = urlOf(part(element, 'action') ?? {});
  if (!url) return box;
  box.classList.add('leads');
  box.tabIndex = 0;
  box.setAttribute('role', 'link');
  box.addEventListener('click', () => tools.open(url));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === box) tools.open(url);
  });
  return box;
}
