import { api, type PersonView } from './api.ts';

const ROLES: Record<string, string> = {
  'grid-worker': '网格员',
  officer: '部门经办',
  dispatcher: '指挥室派遣',
  leader: '街道领导',
  keeper: '清单管理员',
  station: '联络站',
  property: '物业',
};

/** The people of the sample office, by id. */
export type Office = {
  people: PersonView[];
  nameOf(id: string): string;
  /** What somebody does and where, in a few words. */
  postOf(person: PersonView): string;
};

/** Loads the people once: nobody joins or leaves the sample office. */
export async function openOffice(): Promise<Office> {
  const people = await api.people();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    people,
    nameOf: (id) => names.get(id) ?? (id === 'bot' ? '谁管' : id),
    postOf: ({ role, department, community }) =>
      [ROLES[role] ?? role, department ?? community].filter(Boolean).join(' · '),
  };
}
