import { type OpenId, sourceId } from '../../brands.ts';
import type { Case } from './case.ts';

/** How someone stands to a case, or to the office where there is no case. */
export type Relation =
  | 'anyone'
  | 'staff'
  | 'grid'
  | 'station'
  | 'dispatcher'
  | 'leader'
  | 'keeper'
  | 'admin'
  | 'reporter'
  /** Follows it: hears that it goes on and when it is over, and reads it only where they may anyway. */
  | 'follower'
  /** Reported the 总事件 of this 分事件: reads it, and is told by the 总事件 alone. */
  | 'parent-reporter'
  /** Leads the 总事件 of this 分事件. */
  | 'parent-lead'
  /** Reported what was merged into this case: hears that it goes on and when it is over, no more. */
  | 'merged-in'
  | 'lead'
  | 'lead-head'
  /** At the desk, where nobody in Feishu acts for the lead. */
  | 'stand-in'
  /** The same for a support that was asked. */
  | 'stand-in-support'
  /** The same for a department called to a council that has not come. */
  | 'stand-in-awaited'
  /** The same for a department with a part of what a council agreed. */
  | 'stand-in-seat'
  | 'caretaker'
  | 'support'
  | 'council'
  /** Of a department that was called to the council that sits and has not come. */
  | 'awaited'
  | 'seated'
  | 'grid-here'
  | 'station-here'
  /** At the desk, where another system reported it: says whether it is solved, and not how pleased anybody is. */
  | 'speaks-for'
  /** Another system, saying more of what it sent. */
  | 'source'
  /** The officer named for the place's 执法片区, called to the site. */
  | 'patrol-called'
  | 'clock';

/** Who acts: a person, rostered or a stranger, or the clock. The roster says how they stand to each case. */
export type Actor =
  | {
      kind: 'person';
      openId: OpenId;
      name: string;
      rostered: boolean;
      relationsTo(c: Case | undefined): readonly Relation[];
    }
  | { kind: 'clock'; relationsTo(c: Case | undefined): readonly Relation[] };

export const CLOCK: Actor = { kind: 'clock', relationsTo: () => ['clock'] };

/** Another system by its id and name: it reports and says more of its own, and decides nothing. */
export const sourceActor = ({ id, name }: { id: string; name: string }): Actor => ({
  kind: 'person',
  openId: sourceId(id),
  name,
  rostered: false,
  relationsTo: () => ['anyone', 'source'],
});
