import type { Done } from '../../cases/lifecycle/decide.ts';
import type { Place } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { caseNumber, seriesOf } from '../../cases/record/numbering.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Values } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, together } from '../core/reaction.ts';
import type { Reading } from '../core/reading.ts';
import type { Draft, OpeningBody } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { changesOf } from './act.ts';
import { collecting } from './collecting.ts';
import { photosJoin } from './photos-to-join.ts';
import { placeFilled } from './places-of.ts';
import { sayTells } from './say-tells.ts';

/** A form that opens a case, as it was submitted. */
export type SubmittedOpening = {
  draft: Draft & { body: OpeningBody };
  values: Values;
  click: Click;
  reading: Reading;
};

/** The place a form names: the 小区, by its very name as it was offered, tells its grid and community. */
export function placeOf(values: Values, roster: Roster): Place | undefined {
  const said = placeFilled(values);
  const estate = roster.placeNamed(said.estate);
  const detail = cutTo(said.detail, 200);
  return estate && { community: estate.community, estate: estate.name, grid: estate.grid, detail };
}

/**
 * The next number of today, nobody else's ever. All kinds of cases share one series, so that a number does not tell a 举报.
 * What is then refused or fails leaves a gap.
 */
export async function takeCaseNumber(world: World): Promise<CaseId> {
  const series = seriesOf(world.config.casePrefix, world.now());
  return caseNumber(series, await world.store.takeNumber(series));
}

/** What a new case brings: its form is used, the form's pictures and the next ones join it, and who must is told. */
export function newCase(
  decision: Done,
  { draft, click, reading }: SubmittedOpening,
  photos: readonly string[],
  world: World,
): Reaction {
  const { next, tells } = decision;
  return together(
    {
      changes: [
        ...changesOf(decision),
        { kind: 'draft-used', id: draft.id, at: world.now(), result: next.id },
        collecting(click.who.openId, next.id, world),
      ],
      says: sayTells(next, tells, reading.roster, world, click.messageId),
    },
    photosJoin(reading.draftPhotos, { from: draft.id, to: next.id, taken: photos }, world),
  );
}
