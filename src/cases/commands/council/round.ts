import * as z from 'zod';
import { type Refused, refuse } from '../ruling.ts';

/** Which round of whistling of a case, from 1. */
export const round = z.int().min(1);

export const otherRound = (): Refused => refuse('not-now', '这不是这一轮吹哨的群');
