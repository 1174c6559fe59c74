import type { ChatId, DraftId, OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Gathered } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { rosterNow } from './office.ts';

/** What one action needs to know, read in one round trip: who is who, the case, the form and its pictures. */
export type Reading = Omit<Gathered, 'roster'> & { roster: Roster };

/** Reads the roster and, where they are named, a case and a form. */
export async function read(
  sought: { caseId?: CaseId | undefined; draftId?: DraftId | undefined },
  world: World,
): Promise<Reading> {
  const gathered = await world.store.gather(sought);
  return { ...gathered, roster: rosterNow(gathered.roster, world) };
}

/** The roster alone. */
export const readRoster = async (world: World): Promise<Roster> => rosterNow(await world.store.roster(), world);

/** The same for who is on duty and what `reader` may see: whoever only asked, and holds nothing, is not in it. */
export const readStaff = async (world: World, reader: OpenId | undefined): Promise<Roster> =>
  rosterNow(await world.store.staff(reader), world);

/**
 * What whoever wants a view drawn knows already: of its case and of the roster, as they are once all is written, so that
 * drawing reads nothing of it again; and for whose eyes it is.
 */
export type Known = {
  c?: Case | undefined;
  roster?: Roster | undefined;
  /** In whose own chat it is shown; undefined where others read along. */
  reader?: OpenId | undefined;
  /** Where a card stands already that is drawn anew. */
  chat?: ChatId | undefined;
};

/** The roster, read where it is not known. */
export const knownRoster = async ({ roster }: Known, world: World): Promise<Roster> =>
  roster ?? (await readRoster(world));

/** The case of a view and the roster: what is known of them, the rest read. */
export async function readKnown(caseId: CaseId, { c, roster }: Known, world: World) {
  if (c && roster) return { c, roster };
  const reading = await read({ caseId }, world);
  return { c: c ?? reading.found, roster: reading.roster };
}
