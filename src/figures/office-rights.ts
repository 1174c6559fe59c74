import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of figures and is no command of a case. */
export const FIGURES_RIGHTS = {
  seeFigures: { may: ['leader', 'dispatcher', 'keeper'], who: '统计由带班领导、指挥室和清单管理员查看' },
} satisfies Rights;
