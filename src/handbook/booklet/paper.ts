/** The papers the booklet is made for; all lengths in millimetres, the type in points. */
export const PAPERS = {
  a5: { name: 'A5', width: 148, height: 210, top: 14, bottom: 12, side: 12, type: 8 },
  a4: { name: 'A4', width: 210, height: 297, top: 20, bottom: 18, side: 20, type: 10.5 },
} as const;

export type Size = keyof typeof PAPERS;

/** The part of a page that text may fill, mm. */
export function textArea(size: Size): { width: number; height: number } {
  const { width, height, top, bottom, side } = PAPERS[size];
  return { width: width - 2 * side, height: height - top - bottom };
}
