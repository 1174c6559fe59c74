import type { OpenId } from '../../brands.ts';
import type { Exported } from '../ports/figure-jobs.ts';
import type { World } from '../ports/world.ts';

/** What a workbook for somebody comes to: it is owed, and that it goes out to them is written down, in one. */
export function takingOut(of: Exported, openId: OpenId, world: Pick<World, 'newId' | 'now'>) {
  const id = world.newId();
  return {
    changes: [{ kind: 'exported', id, at: world.now(), openId, what: JSON.stringify(of) } as const],
    says: [{ kind: 'figure-workbook', id, openId, of } as const],
  };
}
