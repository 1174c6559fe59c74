import { type Json, part, words } from '../json.ts';

const FAMILIES =
  /^(blue|carmine|green|indigo|lime|orange|purple|red|sunflower|turquoise|violet|wathet|yellow)(?:-(\d{2,3}))?$/;
const GREY = /^gr[ea]y(?:-(\d{2,4}))?$/;

/** How much of the family's vivid colour is in a light shade over the card's ground. */
const TINTS: Record<string, number> = {
  '50': 7,
  '100': 15,
  '200': 28,
  '300': 42,
  '350': 50,
  '400': 70,
  '500': 100,
};
/** How much of the family's colour remains in a shade darkened towards the ink. */
const SHADES: Record<string, number> = { '700': 85, '800': 70, '900': 55 };
/** How much ink is in a grey. */
const GREYS: Record<string, number> = {
  '00': 0,
  '50': 3,
  '100': 6,
  '200': 12,
  '300': 18,
  '350': 22,
  '400': 27,
  '500': 48,
  '600': 66,
  '650': 74,
  '700': 84,
  '800': 92,
  '900': 100,
  '950': 100,
  '1000': 100,
};

const mix = (colour: string, percent: number, into: string) => `color-mix(in srgb, ${colour} ${percent}%, ${into})`;

/** The CSS colour of a platform colour token, right in light and dark; undefined for none, `default` and the unknown. */
export function cssColour(token: string, own?: Json): string | undefined {
  const custom = part(own, token);
  if (custom) return `light-dark(${words(custom, 'light_mode', 'inherit')}, ${words(custom, 'dark_mode', 'inherit')})`;
  if (token === 'white') return '#fff';
  if (token === 'bg-white') return 'var(--card)';
  const grey = GREY.exec(token);
  if (grey) return mix('var(--ink)', GREYS[grey[1] ?? '600'] ?? 66, 'var(--card)');
  const family = FAMILIES.exec(token);
  if (!family) return undefined;
  const [, name, shade = '600'] = family;
  const [tint, kept] = [TINTS[shade], SHADES[shade]];
  if (tint !== undefined) return mix(`var(--${name}-vivid)`, tint, 'var(--card)');
  return kept === undefined ? `var(--${name})` : mix(`var(--${name})`, kept, 'var(--ink)');
}
