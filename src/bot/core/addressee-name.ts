import { departmentWords } from '../../../cards/roster/words.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** A chat or a person by the name the office knows; undefined for a chat that is no duty chat. */
export function addresseeName(
  key: string,
  roster: Roster,
  { catalogue }: Pick<World, 'catalogue'>,
): string | undefined {
  const [department] = roster.departmentsOfChat(key);
  if (department) return `${departmentWords(department, catalogue.nameOf)}值班群`;
  return roster.member(key)?.name || (key.startsWith('ou_') ? '没登记的人' : undefined);
}
