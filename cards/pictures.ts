import type { Element } from './elements.ts';

/** At most nine pictures, small, side by side. */
export function pictures(keys: readonly string[]): Element[] {
  if (keys.length === 0) return [];
  const [only] = keys;
  if (keys.length === 1 && only) {
    return [
      {
        tag: 'img',
        img_key: only,
        alt: { tag: 'plain_text', content: '现场照片' },
        size: '160px 120px',
        scale_type: 'crop_center',
        preview: true,
        corner_radius: '6px',
      },
    ];
  }
  return [
    {
      tag: 'img_combination',
      combination_mode: 'trisect',
      combination_transparent: false,
      corner_radius: '6px',
      img_list: keys.slice(0, 9).map((img_key) => ({ img_key })),
    },
  ];
}
