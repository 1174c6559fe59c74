import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of the ledger and is no command of a case. */
export const LEDGER_RIGHTS = {
  keepLedger: { may: ['admin'], who: '多维表格台账由管理员开和停' },
} satisfies Rights;
