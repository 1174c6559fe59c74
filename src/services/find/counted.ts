import type { Service } from '../../../catalogue/services/schema.ts';
import { type Counts, indexIn } from '../../matters/rank/counts.ts';
import type { Pieces } from '../../matters/rank/pieces.ts';

type Spoken = Pick<Service, 'id' | 'name' | 'sayings'>;

/** How many texts of one service hold each piece, and how many texts it has. */
export type CountedService = { id: string; holds: ReadonlyMap<number, number>; texts: number };

/** The pieces of a normalised text, each once. */
export function piecesIn(words: string, piecesOf: Pieces): Set<number> {
  const { found, length } = piecesOf(words);
  return new Set(found.subarray(0, length));
}

/** Counts what the list has people say of each service, its name with it. */
export const counted = (
  services: readonly Spoken[],
  normalize: (words: string) => string,
  piecesOf: Pieces,
): CountedService[] =>
  services.map(({ id, name, sayings }) => {
    const holds = new Map<number, number>();
    const texts = [name, ...sayings];
    for (const text of texts)
      for (const piece of piecesIn(normalize(text), piecesOf)) holds.set(piece, (holds.get(piece) ?? 0) + 1);
    return { id, holds, texts: texts.length };
  });

/** How many of all learned texts, of matters and of what is outside the list, hold a piece. */
export function heldIn({ pieces, starts, held }: Counts, piece: number): number {
  const row = indexIn(pieces, piece);
  if (row < 0) return 0;
  let n = 0;
  for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) n += held[k] ?? 0;
  return n;
}

/** How many texts were learned. */
export const learnedTexts = ({ owned }: Counts): number => owned.reduce((sum, one) => sum + one, 0);
