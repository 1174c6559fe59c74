import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of the list and is no command of a case. */
export const LIST_RIGHTS = {
  publishMatter: { may: ['keeper'], who: '清单由清单管理员发布；您可以在事项卡片上点「不对」' },
} satisfies Rights;
