import type { Element } from '../../../../cards/elements.ts';
import type { OpenId } from '../../../brands.ts';
import { cutTo } from '../../../forms/cut-to.ts';
import type { Field } from '../../../forms/field.ts';
import type { Values } from '../../../forms/values.ts';
import type { Roster } from '../../../roster/roster.ts';
import { nothing, type Reaction } from '../../core/reaction.ts';
import type { Click } from '../../ports/incoming.ts';
import type { InspectionDraft } from '../../ports/inspections.ts';
import type { Outgoing } from '../../ports/outgoing.ts';
import type { Change } from '../../ports/store.ts';
import type { World } from '../../ports/world.ts';

/** Who has a form open, and what is known when it is drawn. */
export type Opened = { openId: OpenId; roster: Roster; world: World };
/** The same when it is submitted. */
export type Submitted = Opened & { draft: InspectionDraft; values: Values; click: Click };

export type ShownForm = {
  title: string;
  subtitle?: string;
  /** Above the form: a line to read. */
  before?: Element[];
  fields: Field[];
  more?: Field[];
  submit?: string;
};

/** One form: what it shows, undefined where what it is about is gone; and what its submission does. */
export type FormOf<Ask> = {
  shown(ask: Ask, opened: Opened): Promise<ShownForm | undefined> | ShownForm | undefined;
  submit(ask: Ask, submitted: Submitted): Promise<Reaction>;
};

/** A form that did what it asked for: it is used up, and its summary stands in its place. */
export function done(
  { draft, world }: Submitted,
  words: string,
  { changes, says }: { changes: Change[]; says: Outgoing[] } = nothing,
): Reaction {
  const used: Change = { kind: 'draft-used', id: draft.id, at: world.now(), result: cutTo(words, 60) };
  return {
    changes: [...changes, used],
    says,
    answer: { toast: { type: 'success', content: words }, show: { view: 'form-done', title: '记上了', words } },
  };
}
