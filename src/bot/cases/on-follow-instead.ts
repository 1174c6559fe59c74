import type { ActionOf } from '../../../cards/actions.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { becomesCase } from './becomes-case.ts';
import { collecting } from './collecting.ts';
import { nextReport } from './open-report.ts';
import { photosJoin } from './photos-to-join.ts';

/** 「就是这件，关注」: the open case is followed instead of reporting it again; the pictures sent for the report join it. */
export async function onFollowInstead(
  { draft: draftId, case: caseId }: ActionOf<'follow-instead'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const { roster, found, draft, draftPhotos } = await read({ draftId, caseId }, world);
  if (!found || !draft || draft.openId !== openId) return toast('找不到这个事件。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`, 'info');
  const command = { do: 'follow', on: true };
  const acted = await act({ found, command, actor: roster.actor(openId), key: click.key, seen: null, roster }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const used = { kind: 'draft-used', id: draftId, at: world.now(), result: found.id } as const;
  return together(
    { changes: [...acted.changes, used, collecting(openId, found.id, world)], says: acted.says },
    await nextReport(draft.body, click, world),
    photosJoin(draftPhotos, { from: draftId, to: found.id, taken: [] }, world),
    becomesCase(click, acted.next, roster, `已关注 ${found.id}`, world),
  );
}
