import type { Rights } from './commands/define.ts';
import { INVOLVED } from './commands/rights.ts';

/** What needs a right of cases and is no command of a case. */
export const CASES_RIGHTS = {
  see: {
    may: ['reporter', 'parent-reporter', 'parent-lead', 'seated', 'patrol-called', ...INVOLVED],
    who: '只有上报人和参与办理的人能看；有需要请问指挥室',
  },
  seePhone: {
    may: ['lead', 'lead-head', 'caretaker', 'dispatcher'],
    who: '反映人电话只给主责部门和指挥室；请由他们联系',
  },
  seeReporter: { may: ['dispatcher'], who: '这是举报，举报人只有指挥室知道' },
  seeDesk: { may: ['dispatcher', 'leader'], who: '指挥台由指挥室和带班领导使用；您可以发「待办」或「我的事件」' },
} satisfies Rights;
