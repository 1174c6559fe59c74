import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { departmentIn } from './named.ts';
import { spokenOf } from './spoken-of.ts';

/** Who is on duty or in charge and how to reach them: of the department named, else of the lead of what was spoken of. */
export const duty: Reader = (heard, leaning, { catalogue }) => {
  if (!isFor(leaning, 'duty')) return undefined;
  const named = departmentIn(heard.words, catalogue);
  const matter = named ? undefined : spokenOf(heard)?.matter;
  return { want: 'duty', department: named ?? catalogue.matter(matter ?? '')?.lead.department };
};
