import { findCaseNumber } from '../../cases/record/numbering.ts';
import { nothing, type Outcome } from '../outcome.ts';
import type { RosterView } from '../ports/roster-view.ts';
import type { Shown } from '../questions/commands.ts';

/** What a roster command shows in the asker's own chat; undefined when it is none. Whoever may not is told who may. */
export function rosterCommand(said: string, openId: string): RosterView | undefined {
  switch (said) {
    case '名册':
      return { view: 'roster', page: 'home', openId };
    case '名册模板':
      return { view: 'roster', page: 'template', openId };
    case '未送达':
      return { view: 'roster', page: 'dead-letters', openId };
    case '自检':
      return { view: 'self-check', openId };
  }
  const number = /^删除反映人/.test(said) ? findCaseNumber(said) : undefined;
  return number ? { view: 'erase-offer', case: number, openId } : undefined;
}

/** Who opens 名册 will soon choose among groups: their names are asked for meanwhile. */
export function learningFor(shown: Shown): Outcome {
  const opened = 'view' in shown && shown.view.view === 'roster' && shown.view.page === 'home';
  return opened ? { ...nothing, says: [{ kind: 'roster-job', id: 'groups', job: { do: 'learn-groups' } }] } : nothing;
}
