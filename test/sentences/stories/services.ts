import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { atDesk } from './services/at-desk.ts';
import { forChildren } from './services/for-children.ts';
import { forgotten } from './services/forgotten.ts';
import { leaving } from './services/leaving.ts';
import { onTheDay } from './services/on-the-day.ts';
import { paidClass } from './services/paid-class.ts';
import { whatThereIs } from './services/what-there-is.ts';
import { wholeHall } from './services/whole-hall.ts';

/** Services and classes: found, opened, full, waited for, left, called off, held and forgotten. */
async function serviceStory(town: Town): Promise<void> {
  const there = atDesk(town);
  await whatThereIs(there);
  await paidClass(there);
  await leaving(there);
  await forChildren(there);
  await onTheDay(there);
  await wholeHall(there);
  await forgotten(there);
}

export const stories: Stories = {
  services: { play: serviceStory },
};
