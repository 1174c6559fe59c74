import type { Catalogue } from '../../catalogue/catalogue.ts';
import { toldOf } from '../../src/visits/told.ts';
import { finishCard } from '../visits/finish-card.ts';
import { groupCard } from '../visits/group-card.ts';
import { itemCard } from '../visits/item-card.ts';
import { toldCard } from '../visits/told-card.ts';
import { visitCard } from '../visits/visit-card.ts';
import { one, type Sample } from './sample.ts';
import { sampleVisit } from './sample-visit.ts';

/** A visit card by card. */
export function visitSamples(catalogue: Catalogue): Sample[] {
  const visit = sampleVisit(catalogue);
  const judges = visit.items.map(({ id }) => id);
  const { nameOf } = catalogue;
  const item = one(visit.items[3]);
  return [
    { name: 'visit', card: visitCard({ visit, judges }) },
    { name: 'visit-group', card: groupCard({ visit, group: 0, photos: { [item.id]: 1 }, judges, nameOf }) },
    { name: 'visit-item', card: itemCard({ visit, item, alarm: true, judges: true, nameOf }) },
    { name: 'visit-finish', card: finishCard({ visit, judges, nameOf }) },
    { name: 'visit-told', card: toldCard({ visit, told: toldOf(visit), page: true, now: visit.changedAt, nameOf }) },
  ];
}
