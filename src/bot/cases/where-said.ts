import type { Roster } from '../../roster/roster.ts';
import { type PlaceSaid, placeIn } from '../../understanding/place/place-in.ts';
import type { WhereSaid } from '../ports/forms.ts';
import type { Question } from '../ports/questions.ts';

/** Whether words say where something is, so that nothing said before may be put in its place. */
const saysWhere = ({ estate, detail, named }: PlaceSaid): boolean =>
  named || estate !== undefined || detail !== undefined;

const whereOf = ({ words, outcome }: Question): WhereSaid => ({ words, only: outcome === 'place' });

/**
 * The words that say where a report is, where its own question does not: those said of the same matter, or a mere place right
 * before or after the question. `lately`: what the reporter asked in this chat, newest first.
 */
export function whereSaid(
  asked: Question | undefined,
  matter: string | undefined,
  lately: readonly Question[],
  roster: Roster,
): WhereSaid | undefined {
  const estates = roster.places();
  const place = ({ words }: Question) => saysWhere(placeIn(words, estates));
  if (asked && (asked.outcome === 'place' || place(asked))) return whereOf(asked);
  const at = lately.findIndex(({ id }) => id === asked?.id);
  const beside = at < 0 ? [lately[0]] : [lately[at - 1], lately[at + 1]];
  const mere = beside.find((one) => one?.outcome === 'place');
  if (mere) return whereOf(mere);
  const same = matter ? lately.find((one) => one.matter === matter && place(one)) : undefined;
  return same && whereOf(same);
}
