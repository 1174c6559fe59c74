import type { Reader } from '../reader.ts';
import { isSection } from './section.ts';

/** Of its shares of all wishes so much is enough for a section where a number names the matter. */
const A_SECTION = 0.3;

/** A 说明书 named by its matter's number, or the section of it that is asked for. */
export const manualByNumber: Reader = ({ words }, { first, share }, { names }) => {
  const matter = names.matterIn(words);
  if (!matter) return undefined;
  if (isSection(first) && share >= A_SECTION) return { want: 'section', matter, section: first, also: [] };
  return { want: 'manual', matter };
};
