import type { Rights } from '../cases/commands/define.ts';

/** What needs a right of outside orders and is no command of a case. */
export const EXCHANGE_RIGHTS = {
  takeOrders: { may: ['dispatcher'], who: '来单由指挥室收；有 12345、141 的单子请发给他们' },
} satisfies Rights;
