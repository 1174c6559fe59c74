import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** Who is on duty or in charge and how to reach them: of the department named, else of the lead of what was spoken of. */
export const duty: Reader = (heard, leaning, { catalogue, names }) => {
  const named = names.departmentIn(heard.words);
  // The phone of a department that is named is asked for, not that of a matter.
  if (!isFor(leaning, 'duty') && !(named && isFor(leaning, 'contact'))) return undefined;
  const matter = named ? undefined : spokenOf(heard)?.matter;
  return { want: 'duty', department: named ?? catalogue.matter(matter ?? '')?.lead.department };
};
