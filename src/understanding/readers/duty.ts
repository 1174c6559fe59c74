import { clausesOf } from '../clauses.ts';
import type { Knowing, Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** Who is on duty or in charge and how to reach them: of the department named, else of the lead of what was spoken of. */
export const duty: Reader = (heard, leaning, knowing) => {
  const named = departmentAsked(heard.words, knowing);
  // Of a department that is named its phone and its people are asked for, not those of a matter or of the desk.
  const asked = isFor(leaning, 'duty') || (named && (isFor(leaning, 'contact') || isFor(leaning, 'person')));
  if (!asked) return undefined;
  const matter = named ? undefined : spokenOf(heard)?.matter;
  return { want: 'duty', department: named ?? knowing.catalogue.matter(matter ?? '')?.lead.department };
};

/** The department the words name; of several the one in the clause that asks. */
function departmentAsked(words: string, { names, lean }: Knowing): string | undefined {
  const naming = clausesOf(words).filter((clause) => names.departmentIn(clause.words));
  const asks = ({ words: said }: { words: string }) => ['duty', 'contact', 'person'].includes(lean(said).first);
  const asking = naming.length > 1 ? naming.find(asks) : undefined;
  return names.departmentIn(asking?.words ?? words);
}
