import { hasSat } from '../record/council.ts';
import type { CaseState } from '../record/state.ts';
import type { Guard } from './define.ts';

export const hasLead: Guard = { holds: (c) => c.lead !== null, why: '还没有主责部门，请先派遣' };

export const supportAsked: Guard = {
  holds: (c) => c.supports.some(({ state }) => state === 'asked'),
  why: '没有还在等的配合单位',
};

export const holdAsked: Guard = { holds: (c) => c.holdAsk !== null, why: '没有等待审批的暂缓' };

/** A council sits or has sat. */
export const councilSat: Guard = { holds: (c) => hasSat(c.council), why: '这件没有吹过哨' };

/** A whistle waits for consent, in one of these states of its council. */
export const whistleIs = (...statuses: string[]): Guard => ({
  holds: (c) => c.council !== null && statuses.includes(c.council.status),
  why: '没有等待审批的吹哨',
});

/** Where a whistle may be blown or asked for. */
export const WHISTLED: readonly CaseState[] = ['to-sign', 'in-hand', 'return-review'];
