import type { Reader } from '../reader.ts';

/**
 * From here on words ask for a service: so likely, and so much of them said of it. Chosen on the list's own sayings and heard
 * texts, each saying asked of an index without it: no text about a matter or a danger reaches it.
 */
export const ASKED = { score: 3, covered: 0.6 } as const;
/** Where the search knows a matter for it, no character may be left over: 「夜校太吵」 is noise. */
export const BESIDE_A_MATTER = { score: 4, covered: 1 } as const;

/** A service beside the duties. It never goes before a danger, a complaint or a matter that the words name. */
export const service: Reader = ({ words }, _, { catalogue, search, serviceIn }) => {
  const found = serviceIn(words);
  if (!found) return undefined;
  const outside = search(words).kind === 'not-listed';
  // Its whole name is said, and nothing of the list: however much else is told, it is asked about.
  const called = catalogue.services.find(({ id }) => id === found.service)?.name;
  if (outside && called && words.includes(called)) return { want: 'service', service: found.service };
  const least = outside ? ASKED : BESIDE_A_MATTER;
  return found.score >= least.score && found.covered >= least.covered
    ? { want: 'service', service: found.service }
    : undefined;
};
