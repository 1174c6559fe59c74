import * as z from 'zod';
import { CaseId } from '../../cases/record/ids.ts';
import { codesOf } from '../../codes.ts';

/** How a household check of the month stands. 不让进 is neither done nor left out: it is counted by itself. */
export const CHECK_WORDS = { done: '已检', due: '没检', refused: '不让进', hazard: '有隐患' } as const;
export const CheckState = codesOf(CHECK_WORDS);

/** 入户安检: one household of one month, as the gas company says it. The address is for the company, whoever leads and the desk. */
export const GasCheck = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  address: z.string().min(1).max(100),
  community: z.string().max(20).nullable(),
  company: z.string(),
  state: CheckState,
  found: z.string().max(200).nullable(),
  fixed: z.boolean(),
  caseId: CaseId.nullable(),
});
export type GasCheck = z.infer<typeof GasCheck>;

/** Found and not put right: what a case is opened of. */
export const isUnfixed = ({ state, fixed }: Pick<GasCheck, 'state' | 'fixed'>): boolean => state === 'hazard' && !fixed;

/** The month in numbers, each of the households that were due. */
export type CheckCounts = {
  due: number;
  done: number;
  refused: number;
  found: number;
  unfixed: number;
  toOpen: number;
};

export function countChecks(checks: readonly GasCheck[]): CheckCounts {
  const of = (wanted: (one: GasCheck) => boolean) => checks.filter(wanted).length;
  return {
    due: checks.length,
    done: of(({ state }) => state === 'done' || state === 'hazard'),
    refused: of(({ state }) => state === 'refused'),
    found: of(({ state }) => state === 'hazard'),
    unfixed: of(isUnfixed),
    toOpen: of((one) => isUnfixed(one) && one.caseId === null),
  };
}
