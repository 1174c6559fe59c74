import { lookUp } from '../../src/workbook/words.ts';
import { type Department, MATTER_ID, type Matter } from '../schema.ts';

/** Ids on one side, what a keeper reads in a cell on the other. */
export type Names = {
  department(id: string): string;
  departmentId(word: string): string | undefined;
  matter(id: string): string;
  matterId(word: string): string | undefined;
};

/** Departments go by their names, matters by id and name; earlier departments win where two lists name one word. */
export function namesOf(
  departments: readonly Pick<Department, 'id' | 'name'>[],
  matters: readonly Pick<Matter, 'id' | 'name'>[],
): Names {
  const names = new Map(departments.map((one) => [one.id, one.name]));
  const departmentId = lookUp(departments.flatMap((one) => [[one.name, one.id] as const, [one.id, one.id] as const]));
  const titles = new Map(matters.map((one) => [one.id, one.name]));
  return {
    department: (id) => names.get(id) ?? id,
    departmentId,
    matter: (id) => (titles.has(id) ? `${id} ${titles.get(id)}` : id),
    matterId: (word) => {
      const [id = ''] = word.split(/\s/);
      return MATTER_ID.test(id) ? id : undefined;
    },
  };
}
