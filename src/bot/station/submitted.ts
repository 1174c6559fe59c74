import type { Values } from '../../forms/values.ts';
import { personOf } from '../core/person-of.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { StationDraft } from '../ports/station.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import type { StationAsking } from './forms.ts';

/** A form of the station as it was submitted: whole, and by whoever opened it. */
export type HandedIn = { asking: StationAsking; draft: StationDraft; values: Values; click: Click; world: World };

/** The form is used, and its place shows what came of it. */
export const used = ({ draft, world }: HandedIn, result: string, said: string, show: View): Reaction => ({
  changes: [{ kind: 'draft-used', id: draft.id, at: world.now(), result }],
  says: [],
  answer: { toast: { type: 'success', content: said }, show },
});

/** Who submits it, under the key by which it acts once. */
export const actorIn = ({ asking, draft }: HandedIn) => ({
  actor: personOf(asking.openId, asking.roster),
  key: `draft:${draft.id}`,
});
