/** Whether everything is tried, as in `npm run test:long`; beside every push a part of it is, the same part each time. */
const THOROUGH = process.env.THOROUGH === 'true';

/** How often a property is tried: so many times by `npm run test:long`, a fifth of it beside every push. */
export const runs = (whole: number): number => (THOROUGH ? whole : Math.ceil(whole / 5));

/** A size that need only be large: the whole of it in `npm run test:long`, a tenth beside every push. */
export const large = (whole: number): number => (THOROUGH ? whole : Math.ceil(whole / 10));

/** Of places at which something may break, all in `npm run test:long`; beside every push the first and every third after it. */
export const someOf = <T>(all: readonly T[]): T[] => all.filter((_, at) => THOROUGH || at % 3 === 0);
