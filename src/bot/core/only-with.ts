import type { OpenId } from '../../brands.ts';
import { may, type OfficeRight } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { type Known, knownRoster } from './reading.ts';
import type { Drawn } from './subject.ts';

/** What only whoever has the right may see, asked again from the roster of this moment; `refused` tells the rest why. */
export const onlyWith =
  <Shown extends { openId: OpenId }>(
    right: (view: Shown) => OfficeRight,
    draw: (view: Shown, roster: Roster, world: World) => Drawn | Promise<Drawn>,
    refused: (why: string) => Drawn = (words) => ({ words }),
  ) =>
  async (view: Shown, world: World, known: Known): Promise<Drawn> => {
    const roster = await knownRoster(known, world);
    const allowed = may(roster.actor(view.openId), right(view));
    return allowed.may ? draw(view, roster, world) : refused(allowed.why);
  };
