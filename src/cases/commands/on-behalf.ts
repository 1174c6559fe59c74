import * as z from 'zod';
import type { Told } from '../told/line.ts';

/** 反映人: on whose behalf it was reported. */
export const OnBehalf = z.strictObject({ phone: z.string().trim().max(30).nullable(), wantsReply: z.boolean() });

/** The resident in words, for those who may see the phone. */
export const onBehalfTold: Told<z.output<typeof OnBehalf> | null> = {
  label: '反映人',
  say: (resident) =>
    resident
      ? [resident.phone ?? '没有留电话', resident.wantsReply ? '要求回复' : undefined].filter(Boolean).join('，')
      : undefined,
  right: 'seePhone',
};
