import { render } from '../../../src/bot/delivery/render.ts';
import { onClick } from '../../../src/bot/on-click.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import type { World } from '../../../src/bot/ports/world.ts';
import { aChat } from '../../harness/ids.ts';
import { click } from '../../store/report-case.ts';
import { LOOKERS, type Role } from './a-reported-person.ts';

/** The values of a card's buttons; those that hand a form in are left out, for what they come to is in the form. */
function buttonsOf(card: string): { label: string; value: Record<string, unknown> }[] {
  const found: { label: string; value: Record<string, unknown> }[] = [];
  JSON.parse(card, (_, one) => {
    if (one?.tag !== 'button' || one.form_action_type || one.disabled) return one;
    for (const { type, value } of one.behaviors ?? [])
      if (type === 'callback') found.push({ label: one.text?.content ?? '', value });
    return one;
  });
  return found;
}

/** What a press is answered where it is refused; undefined where it is taken. Decided as at the door, and not written. */
async function refusalOf(value: unknown, role: Role, world: World): Promise<string | undefined> {
  const press = { ...click(LOOKERS[role].openId, value), chatId: aChat(`oc_of_${LOOKERS[role].openId}`) };
  const { answer } = await onClick(press, world);
  return answer?.toast?.type === 'warning' || answer?.toast?.type === 'error' ? answer.toast.content : undefined;
}

/**
 * Cards that several read, or that their one reader alone is ever sent: of these another's buttons say nothing. What they
 * refuse is asked where they are played (test/council, test/abuse/council-tampering.test.ts).
 */
const NOT_THEIRS: readonly View['view'][] = [
  ...(['council-card', 'council-task', 'council-closing', 'council-rating', 'council-verdict'] as const),
  ...(['similar', 'photo-receipt', 'form-done', 'weekly', 'monthly', 'session-told', 'proposal-published'] as const),
];
/** In somebody's own chat, or in a duty chat of theirs; of a proposal the desk is never asked. */
const isTheirs = (view: View) =>
  !('audience' in view) || (view.audience !== 'group' && !(view.view === 'proposal' && view.audience === 'duty:desk'));
const isAlone = (view: View) => !('audience' in view) || view.audience.startsWith('person:');

/** Presses every button of what stands in somebody's own chat or the duty chat they are in: what is refused to them, and how many were pressed. */
export async function pressAll(
  shown: readonly { role: Role; view: View['view']; whole: View }[],
  world: World,
): Promise<{ refused: string[]; pressed: number }> {
  const refused = new Set<string>();
  const met = new Set<string>();
  const theirs = shown.filter(({ view, whole }) => !NOT_THEIRS.includes(view) && isTheirs(whole));
  const once = new Map(theirs.map((one) => [`${one.role} ${JSON.stringify(one.whole)}`, one]));
  for (const { role, view, whole } of once.values()) {
    const drawn = await render(whole, world, isAlone(whole) ? { reader: LOOKERS[role].openId } : {});
    if (!('card' in drawn)) continue;
    for (const { label, value } of buttonsOf(JSON.stringify(drawn.card))) {
      const key = `${role} ${JSON.stringify(value)}`;
      if (met.has(key)) continue;
      met.add(key);
      const why = await refusalOf(value, role, world);
      if (why) refused.add(`${view} to ${role}: ${label}: ${why}`);
    }
  }
  return { refused: [...refused], pressed: met.size };
}
