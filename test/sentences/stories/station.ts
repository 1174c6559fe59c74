import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { atStation } from './station/at-station.ts';
import { byTheClock } from './station/by-the-clock.ts';
import { calls } from './station/calls.ts';
import { dutySwap } from './station/duty-swap.ts';
import { dutyTable } from './station/duty-table.ts';
import { nothingYet } from './station/nothing-yet.ts';
import { problems } from './station/problems.ts';
import { talks } from './station/talks.ts';

/** The station's day, part by part; whatever may be pressed wrong. */
async function stationStory(town: Town): Promise<void> {
  const there = atStation(town);
  await nothingYet(there);
  const imported = await dutyTable(there);
  await dutySwap(there);
  await problems(there);
  await talks(there);
  await calls(there);
  await byTheClock(there, imported);
}

export const stories: Stories = {
  'the day at the station': { play: stationStory },
};
