import { catalogue } from '../../../catalogue/index.ts';
import { unpackLearned } from '../../../catalogue/packed.ts';
import type { Learned } from '../rank/learned.ts';
import { readLearned } from './file.ts';

let shipped: Learned | undefined;

/** What was learned from the list of this build, as it is in the repository; read once. */
export function readShipped(): Learned {
  shipped ??= readLearned(unpackLearned(), catalogue);
  return shipped;
}
