import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of the services and is no command of a case. */
export const SERVICES_RIGHTS = {
  signUpOthers: { may: ['staff'], who: '替别人报名由社区和部门的工作人员来填；给自己报请点「报名」' },
} satisfies Rights;
