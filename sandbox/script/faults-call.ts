import type { World } from '../world.ts';
import type { FaultsChange } from './faults-change.ts';

/** Changes the weather; `reset` also forgets the recorded refusals. */
export function changeFaults(world: World, { next, settings, reset, ...odds }: FaultsChange): void {
  if (reset) world.faults.reset();
  for (const [name, value] of Object.entries(odds))
    if (value !== undefined) Object.assign(world.faults.odds, { [name]: value });
  if (next) world.faults.planned.push(...[next].flat());
  Object.assign(world.settings, settings);
}

/** Everything a test asks about: odds, ordered faults, settings, and what the platform refused so far. */
export const faultsView = (world: World) => ({
  ...world.faults.odds,
  next: world.faults.planned,
  settings: world.settings,
  rejections: world.faults.rejections,
  befell: world.faults.befell,
});
