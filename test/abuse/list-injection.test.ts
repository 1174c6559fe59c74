import { expect, test } from 'vitest';
import { samples } from '../../cards/samples/samples.ts';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { activeIn } from './attack.ts';
import { attackedList } from './attacked-list.ts';

const attacked = openCatalogue(attackedList(catalogue));

test('whatever a keeper writes into the list, no card gets a mention, link, image, colour or emoji of it', () => {
  const cards = samples(attacked);
  for (const { name, card } of cards) expect([name, ...activeIn(card)]).toEqual([name]);
  // Texts that never reach a card's markdown would prove nothing.
  expect(cards.filter(({ card }) => JSON.stringify(card).includes('&#60;at id')).length).toBeGreaterThan(8);
});
