import type { CouncilFacts } from '../../../cards/council/parts.ts';
import type { Card } from '../../../cards/elements.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { OpenId } from '../../brands.ts';
import { withoutReporter } from '../../cases/privacy/shown-name.ts';
import { type Case, secretPeople } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import { unseen } from '../cases/unseen.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { World } from '../ports/world.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '这件事已经不在了，请重新查询。', 'over') };

/** Who reads such a card besides those who may see its case: the step that sends it is addressed to them. */
type Meant = (openId: OpenId, c: Case, roster: Roster) => boolean;
const NOBODY: Meant = () => false;

/**
 * The card of a whistle's view, from the records of this moment; several people see each of them, so all is redacted. In
 * somebody's own chat it is for who may see the case, and for whom it is `meant`.
 */
export const drawnOf = <Shown extends { case: CaseId }>(
  draw: (view: Shown, shown: CouncilFacts, world: World) => Card | Promise<Card>,
  meant = NOBODY,
) => {
  const isFor = async (reader: OpenId, c: Case, known: Known, world: World): Promise<boolean> => {
    const roster = await knownRoster(known, world);
    return maySee(`person:${reader}`, c, roster) || meant(reader, c, roster);
  };
  return async (view: Shown, world: World, known: Known): Promise<Drawn> => {
    const whole = known.c ?? (await world.store.caseOf(view.case));
    if (!whole) return GONE;
    if (known.reader && !(await isFor(known.reader, whole, known, world)))
      return unseen(whole, `person:${known.reader}`, world);
    // A group never learns who reported a person, neither from the case nor from its record.
    const secret = <T>(shown: T): T => withoutReporter(shown, secretPeople(whole));
    const store = { ...world.store, timeline: async (id: CaseId) => secret(await world.store.timeline(id)) };
    const shown = { c: secret(whole), nameOf: world.catalogue.nameOf, now: world.now(), say: redact };
    return { card: await draw(view, shown, { ...world, store }) };
  };
};
