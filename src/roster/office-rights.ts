import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of the roster and is no command of a case. */
export const ROSTER_RIGHTS = {
  seeColleagues: { may: ['staff'], who: '同事的电话只给名册里的工作人员' },
  manageRoster: { may: ['admin'], who: '名册由管理员维护；请联系管理员' },
} satisfies Rights;
