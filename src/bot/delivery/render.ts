import type { Known } from '../core/reading.ts';
import type { Drawn, Views } from '../core/subject.ts';
import type { Picture } from '../ports/messenger.ts';
import type { View, ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { subjects } from '../subjects.ts';

const views: Views<View> = subjects.views;

const drawn = async <Name extends View['view']>(view: ViewOf<Name>, world: World, known: Known): Promise<Drawn> =>
  views[view.view](view, world, known);

/** The message a view is now: card JSON or plain words, from the records of this moment; `known` spares reading. */
export async function render(view: View, world: World, known: Known = {}): Promise<Picture> {
  const shown = await drawn(view, world, known);
  return 'instead' in shown ? render(shown.instead, world, { reader: known.reader }) : shown;
}
