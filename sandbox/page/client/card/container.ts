import { el } from '../dom.ts';
import { flag, type Json, label, parts, words } from '../json.ts';
import { boxStyle, groundStyle, marginStyle } from './box.ts';
import { operate } from './operate.ts';
import { drawAll, type Place } from './place.ts';

const INTERACTIVE = 'button, a, input, textarea, select, label, [role="button"], [tabindex="0"]';

/** A whole area to press; what can be pressed inside it wins. */
export function drawContainer(element: Json, place: Place): HTMLElement {
  const { tools } = place;
  const disabled = flag(element, 'disabled');
  const [width, height] = [words(element, 'width', 'fill'), words(element, 'height')];
  const border = words(element, 'border_color', 'grey');
  const box = el(
    'div',
    {
      class: `container box ${flag(element, 'has_border') ? 'bordered' : ''} ${width}`,
      style: {
        ...boxStyle(element),
        padding: boxStyle(element).padding ?? '4px 12px',
        width: /px$/.test(width) ? width : undefined,
        height: /px$/.test(height) ? height : undefined,
        'border-radius': words(element, 'corner_radius') || undefined,
        'border-color': flag(element, 'has_border')
          ? tools.colour(/-/.test(border) ? border : `${border}-200`)
          : undefined,
        ...groundStyle(element, 'background_style', tools),
        ...marginStyle(element),
      },
      is: { role: 'button', tabindex: 0, 'aria-disabled': disabled, title: label(element, 'hover_tips') || undefined },
    },
    ...drawAll(parts(element, 'elements'), place),
  );
  const press = () => {
    if (disabled) return tools.hint(label(element, 'disabled_tips') || '现在不能操作');
    void operate(element, place, box, { label: box.innerText.trim() });
  };
  box.addEventListener('click', (event) => {
    const inner = event.target instanceof Element ? event.target.closest(INTERACTIVE) : null;
    if (inner === box || !inner) press();
  });
  box.addEventListener('keydown', (event) => {
    if (event.target === box && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      press();
    }
  });
  return box;
}
