import { rowOf } from '../lifecycle/child-row.ts';
import type { CaseEvent } from '../lifecycle/events.ts';
import type { Case } from '../record/case.ts';
import { isParent } from '../record/parent.ts';
import { type Erasure, eraseResident } from './erase.ts';

type Kept = { c: Case; events: readonly CaseEvent[] };
export type ErasedCase = ReturnType<typeof eraseResident>;

/**
 * A case erased, and with a 总事件 its 分事件, with a 分事件 all of its family: the resident's words stand in each of them. What a
 * parent keeps of a child is written anew from the child as it is then.
 */
export function eraseFamily(family: readonly Kept[], erasure: Erasure): ErasedCase[] {
  const parents = family.filter(({ c }) => isParent(c));
  const others = family.filter(({ c }) => !isParent(c)).map(({ c, events }) => eraseResident(c, events, erasure));
  const whole = parents.map(({ c, events }) => {
    const children = c.children.map((row) => {
      const child = others.find(({ next }) => next.id === row.id);
      return child ? rowOf(child.next) : row;
    });
    return eraseResident(c, events, { ...erasure, children });
  });
  return [...whole, ...others];
}
