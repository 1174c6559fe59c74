/** What a person of the sample office does; the words of DESIGN.md. */
export type Role = 'grid-worker' | 'officer' | 'dispatcher' | 'leader' | 'keeper' | 'station' | 'property';

/** A person of the pretend tenant. Names say the role, never a name; mobiles are plainly made up. */
export type Person = {
  openId: string;
  unionId: string;
  userId: string;
  name: string;
  role: Role;
  mobile: string;
  /** Department name in Chinese and its id in catalogue/departments.yaml. */
  department?: string;
  departmentId?: string;
  /** Community name in Chinese. */
  community?: string;
  jobTitle?: string;
  /** Inside the availability range of the app; outside, the bot may not write to them. */
  available: boolean;
  resigned: boolean;
};

export type IdType = 'open_id' | 'union_id' | 'user_id';

const FIELD = { open_id: 'openId', union_id: 'unionId', user_id: 'userId' } as const;

/** The person's id of the given kind. */
export const idOf = (person: Person, type: IdType): string => person[FIELD[type]];

/** The person with this id of the given kind, if there is one. */
export const personBy = (people: Map<string, Person>, type: IdType, id: string): Person | undefined =>
  type === 'open_id' ? people.get(id) : [...people.values()].find((person) => person[FIELD[type]] === id);

/** The person with this open_id, union_id or user_id: card components and text mentions take any of them. */
export const personByAnyId = (people: Map<string, Person>, id: string): Person | undefined =>
  personBy(people, 'open_id', id) ?? personBy(people, 'union_id', id) ?? personBy(people, 'user_id', id);
