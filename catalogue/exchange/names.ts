import { lookUp } from '../../src/workbook/words.ts';
import type { Authority } from '../law-schema.ts';
import { type Department, MATTER_ID, type Matter } from '../schema.ts';

/** Ids on one side, what a keeper reads in a cell on the other. */
export type Names = {
  department(id: string): string;
  departmentId(word: string): string | undefined;
  authority(id: string): string;
  authorityId(word: string): string | undefined;
  matter(id: string): string;
  matterId(word: string): string | undefined;
};

/** Names and ids of one list, both ways. */
function directory(list: readonly { id: string; name: string }[]) {
  const names = new Map(list.map((one) => [one.id, one.name]));
  const id = lookUp(list.flatMap((one) => [[one.name, one.id] as const, [one.id, one.id] as const]));
  return { name: (known: string) => names.get(known) ?? known, id };
}

/** Departments and authorities go by their names, matters by id and name; earlier ones win where two lists name one word. */
export function namesOf(
  departments: readonly Pick<Department, 'id' | 'name'>[],
  matters: readonly Pick<Matter, 'id' | 'name'>[],
  authorities: readonly Pick<Authority, 'id' | 'name'>[],
): Names {
  const offices = directory(departments);
  const bodies = directory(authorities);
  const titles = new Map(matters.map((one) => [one.id, one.name]));
  return {
    department: offices.name,
    departmentId: offices.id,
    authority: bodies.name,
    authorityId: bodies.id,
    matter: (id) => (titles.has(id) ? `${id} ${titles.get(id)}` : id),
    matterId: (word) => {
      const [id = ''] = word.split(/\s/);
      return MATTER_ID.test(id) ? id : undefined;
    },
  };
}
