import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { type PlaceSaid, placeIn } from './place-in.ts';

/** Where something is, out of words, by the estates of the list. */
export function saidWhere(words: string, { communities }: Pick<Catalogue, 'communities'>): PlaceSaid {
  const estates = communities.flatMap(({ name, estates: own }) =>
    own.map((estate) => ({ name: estate.name, community: name })),
  );
  return placeIn(words, estates);
}

/** Whether that is anywhere at all. */
export const isPlaced = ({ named, near, detail }: PlaceSaid): boolean =>
  named || near.length > 0 || detail !== undefined;
