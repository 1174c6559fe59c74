import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of what was asked and is no command of a case. */
export const QUESTIONS_RIGHTS = {
  seeUnanswered: { may: ['keeper', 'admin'], who: '没答上的问题由清单管理员处理；您遇到答错的，点卡片上的「不对」' },
} satisfies Rights;
