import { departmentWords } from '../../../cards/roster/words.ts';
import { type Addressee, isChatId, isOpenId } from '../../brands.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** A chat or a person by the name the office knows; undefined for a chat that is no duty chat. */
export function addresseeName(
  key: string,
  roster: Roster,
  { catalogue }: Pick<World, 'catalogue'>,
): string | undefined {
  if (isOpenId(key)) return roster.member(key)?.name || '没登记的人';
  const [department] = isChatId(key) ? roster.departmentsOfChat(key) : [];
  return department && `${departmentWords(department, catalogue.nameOf)}值班群`;
}

/** Whether a chat or a person has a part in the office: a duty chat, or somebody with a role. */
export const isOfOffice = (key: Addressee, roster: Roster): boolean =>
  isOpenId(key) ? roster.grantsOf(key).length > 0 : roster.departmentsOfChat(key).length > 0;
