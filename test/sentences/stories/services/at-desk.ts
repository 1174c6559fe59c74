import { onTick } from '../../../../src/bot/on-tick.ts';
import { deliverDue } from '../../../harness/deliver-due.ts';
import { tapping } from '../../tapping.ts';
import type { Town } from '../../town.ts';
import { playing } from '../playing.ts';

export const HOUR = 3_600_000;
/** The sessions in the order in which they are opened. */
export const [PAID, CHILDREN, HALL, FULL, FORGOTTEN] = ['KB-1', 'KB-2', 'KB-3', 'KB-4', 'KB-5'];
/** What a form of a new session says. */
export const CLASS = { first: '2026-11-26', at: '19:00', minutes: '60', lessons: '2', everyDays: '7', places: '2' };
export const FAIR = { ...CLASS, name: '样例招聘会', where: '一楼', lessons: '1', places: '40', first: '2026-11-27' };
/** Somebody whom a worker signs up at the door. */
export const OLDER = { name: '样例老人', phone: '10000000099', age: '70', consent: 'yes' };
export const NEIGHBOUR = { name: '样例邻居', age: '30' };

/** Who holds a class, who comes to it, and what they may press. */
export function atDesk(town: Town) {
  const on = (session: string, more: object) => ({ session, ...more });
  return {
    ...{ town, on, tap: tapping(town) },
    ...{
      host: playing(town, '联络站书记'),
      worker: playing(town, '网格员甲'),
      neighbour: playing(town, 'a neighbour'),
    },
    keeper: playing(town, '清单管理员'),
    /** Lets it be a time, and the clock strike. */
    async strike(at: number) {
      town.clock.now = at;
      await onTick(town.world);
      await deliverDue(town.world);
    },
    form: (session: string, name: string) => on(session, { do: 'session-form', form: `service-${name}` }),
  };
}
export type AtDesk = ReturnType<typeof atDesk>;
