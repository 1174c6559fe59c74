import { aChat } from '../harness/ids.ts';
import type { Person } from './person.ts';
import type { Town } from './town.ts';

/** A click whatever any card shows: of a card from long ago, or made by hand. What it is answered is kept by the town. */
export const tapping = (town: Town) => (who: Person, value: object, form?: Record<string, unknown>) =>
  town
    .clicks(
      who.openId,
      { id: 'om_by_hand', chatId: aChat(`oc_own_${who.openId}`), content: { words: '' } },
      value,
      form,
    )
    .catch(() => '');
