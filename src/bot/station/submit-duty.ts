import { type Reaction, toast, together } from '../core/reaction.ts';
import { actDuty } from './act.ts';
import { swapIn, swapOptions } from './duty-forms.ts';
import { GONE } from './opened.ts';
import { actorIn, type HandedIn, used } from './submitted.ts';

/** 换班: whoever is asked gets a card with one press; nothing is different until they press it. */
export function asked(submitted: HandedIn): Reaction {
  const { asking, values, world } = submitted;
  const { duty, duties, roster } = asking;
  if (!duty) return GONE();
  const picked = swapIn(values, swapOptions(duty, duties, roster, world.now()), duties);
  if (!picked) return toast('请选和谁换', 'warning');
  const acted = actDuty(duty, { do: 'ask', ...picked }, actorIn(submitted), world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const { to: openId } = picked;
  const card = { view: 'duty-asked', duty: duty.id, openId } as const;
  return together(
    { changes: acted.changes, says: [{ kind: 'send', to: { openId }, view: card, about: duty.id }] },
    used(submitted, duty.id, '问了，等对方点同意', { view: 'duty-mine', openId: asking.openId }),
  );
}
