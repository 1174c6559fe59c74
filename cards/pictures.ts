import type { Element } from './elements.ts';

/** The platform puts so many side by side. */
const MOST = 9;

/** Pictures, small, side by side; every one of them. */
export const pictures = (keys: readonly string[]): Element[] =>
  Array.from({ length: Math.ceil(keys.length / MOST) }, (_, at) => together(keys.slice(at * MOST, (at + 1) * MOST)));

function together(keys: readonly string[]): Element {
  const [only] = keys;
  if (keys.length === 1 && only) {
    return {
      tag: 'img',
      img_key: only,
      alt: { tag: 'plain_text', content: '现场照片' },
      size: '160px 120px',
      scale_type: 'crop_center',
      preview: true,
      corner_radius: '6px',
    };
  }
  return {
    tag: 'img_combination',
    combination_mode: 'trisect',
    combination_transparent: false,
    corner_radius: '6px',
    img_list: keys.map((img_key) => ({ img_key })),
  };
}
