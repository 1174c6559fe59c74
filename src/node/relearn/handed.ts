import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../../matters/rank/learned.ts';

/** What goes to the thread, in slices that are each copied in a moment: some matters, or all the rest of the list. */
export type Slice = { matters: CompiledCatalogue['matters'] } | { rest: Omit<CompiledCatalogue, 'matters'> };

/** What comes back: all that was learned but the list it was learned from. */
export type HandedBack = Omit<Learned, 'from'>;
