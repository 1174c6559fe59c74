import * as z from 'zod';
import { CaseId } from '../../cases/record/ids.ts';
import { codesOf } from '../../codes.ts';

/** What can be wrong with people, vehicles and bottles. */
export const FIND_WORDS = {
  'too-many': '存瓶超量',
  unscanned: '送气没扫码',
  forbidden: '瓶放在禁放的地方',
  'off-route': '车偏离路线',
  stopped: '车停得太久',
  expired: '从业证过期',
  unlicensed: '无证卖气',
} as const;
export const FindKind = codesOf(FIND_WORDS);
export type FindKind = z.infer<typeof FindKind>;

/** 人车瓶: one thing that was found on one day. */
export const GasFind = z.strictObject({
  day: z.iso.date(),
  id: z.string().min(1).max(60).describe('the bottle’s, the vehicle’s or the person’s number there'),
  kind: FindKind,
  company: z.string(),
  place: z.string().max(100).nullable(),
  words: z.string().max(200).nullable(),
  caseId: CaseId.nullable(),
});
export type GasFind = z.infer<typeof GasFind>;

/** Everything is on the day's list; a case it is only where a bottle stands where it may not, or somebody sells without a licence. */
export const isForCase = ({ kind, caseId }: Pick<GasFind, 'kind' | 'caseId'>): boolean =>
  caseId === null && (kind === 'forbidden' || kind === 'unlicensed');
