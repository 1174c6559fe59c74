import type { ActionOf } from '../../../cards/actions.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** 改名【已结】 or 解散, after the end, by the lead, the desk or the leader. */
export async function onCouncilEnd(
  { council, how }: ActionOf<'council-end'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const record = await world.store.council(council);
  const { roster, found } = await read({ caseId: record?.caseId }, world);
  if (!record || !found) return toast('找不到这次吹哨。', 'warning');
  const relations = roster.actor(click.who.openId).relationsTo(found);
  if (!relations.some((one) => ['lead', 'lead-head', 'dispatcher', 'leader'].includes(one)))
    return toast('改名和解散由主责部门、指挥室或带班领导操作', 'warning');
  if (!ENDED_STATES.includes(found.state)) return toast('这件事还没办结，群先留着', 'warning');
  if (record.state !== 'open' && record.state !== 'making') return toast('这个群已经不在了', 'info');
  return {
    changes: [{ kind: 'council-wish', id: council, wish: how, at: world.now() }],
    says: [{ kind: 'council-step', councilId: council, about: found.id }],
    answer: { toast: { type: 'success', content: how === 'rename' ? '正在改名' : '正在解散' } },
  };
}
