import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of the program itself and is no command of a case. */
export const PROGRAM_RIGHTS = {
  selfCheck: { may: ['admin'], who: '自检由管理员使用' },
  seeDeadLetters: { may: ['admin'], who: '未送达列表由管理员查看' },
} satisfies Rights;
