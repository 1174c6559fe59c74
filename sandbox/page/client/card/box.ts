import { type Json, words } from '../json.ts';
import { cssAlign, cssSpace } from '../look/sizes.ts';
import type { CardTools } from './place.ts';

type Style = Record<string, string | undefined>;

/** The flexbox (of an element of class `box`) a container's direction, spacings, alignments and padding ask for. */
export function boxStyle(box: Json | undefined, spacing = '8px'): Style {
  const horizontal = words(box, 'direction') === 'horizontal';
  const [along, across] = [cssAlign(words(box, 'horizontal_align')), cssAlign(words(box, 'vertical_align'))];
  return {
    'flex-direction': horizontal ? 'row' : 'column',
    'flex-wrap': horizontal ? 'wrap' : undefined,
    'row-gap': cssSpace(words(box, 'vertical_spacing')) ?? spacing,
    'column-gap': cssSpace(words(box, 'horizontal_spacing')) ?? '8px',
    'justify-content': horizontal ? along : across,
    'align-items': horizontal ? across : along,
    padding: cssSpace(words(box, 'padding')),
  };
}

/** Margin, which any component can have; the element keeps what it has where none is given. */
export const marginStyle = (element: Json): Style => ({ margin: cssSpace(words(element, 'margin')) });

/** The ground of a box; `laser` is drawn as a soft gradient. */
export function groundStyle(box: Json, key: string, { colour }: Pick<CardTools, 'colour'>): Style {
  const ground = words(box, key);
  if (ground === 'laser')
    return {
      background:
        'linear-gradient(100deg, color-mix(in srgb, var(--blue) 18%, var(--card)), color-mix(in srgb, var(--violet) 18%, var(--card)))',
    };
  // A bare family name is the light shade as a ground, or text on it could not be read.
  const shade = /^[a-z]+$/.test(ground) && ground !== 'white' && ground !== 'default' ? `${ground}-100` : ground;
  return { background: ground ? colour(colour(ground) ? shade : '') : undefined };
}
