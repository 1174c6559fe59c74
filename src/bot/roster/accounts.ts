import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ChatId } from '../../brands.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import type { FoundPerson } from '../../roster/import/plan.ts';
import { isDeskSaid, type KnownNames, type Stated } from '../../roster/import/stated.ts';
import type { Tables } from '../../roster/import/table.ts';
import { mobileSaid } from '../../roster/import/values.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { asKey, lookUp } from '../../workbook/words.ts';
import type { Directory } from '../ports/directory.ts';

/** The names a workbook may use: the list's departments and communities, the office's own places, the bot's groups. */
export function namesOf(roster: Roster, groups: { chatId: ChatId; name: string }[], catalogue: Catalogue): KnownNames {
  const places = roster.places();
  const { departments } = catalogue;
  const department = lookUp([
    ...departments.map(({ id, name }) => [name, id] as const),
    ...departments.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id] as const)),
  ]);
  const chats = Map.groupBy(groups, ({ name }) => asKey(name));
  return {
    department: (said) => (isDeskSaid(said) ? DESK : department(said)),
    communities: [...catalogue.communities.map(({ name }) => name), ...places.map(({ community }) => community)],
    estates: places.map(({ name }) => name),
    areas: [...catalogue.communities.map(({ area }) => area), ...places.map(({ area }) => area)],
    chat: (name) => (chats.get(asKey(name)) ?? []).map(({ chatId }) => chatId),
  };
}

/** The accounts of all mobiles in a workbook; union ids where the app may read them. Rejects with a PlatformFault. */
export async function accountsOf(stated: Stated, directory: Directory): Promise<Map<string, FoundPerson>> {
  const mobiles = [...stated.people, ...stated.shifts, ...stated.patrols, ...stated.certificates].map(
    ({ mobile }) => mobile,
  );
  if (mobiles.length === 0) return new Map();
  const ids = await directory.idsOf([...new Set(mobiles)]);
  const listed = await directory.people([...new Set(ids.values())]).catch((error) => {
    // Union ids are good to have; a missing scope for them is told by 自检 and stops nothing here.
    if (isPlatformFault(error) && error.remedy === 'give-up') return [];
    throw error;
  });
  const unions = new Map(listed.map(({ openId, unionId }) => [openId, unionId]));
  return new Map([...ids].map(([mobile, openId]) => [mobile, { openId, unionId: unions.get(openId) }]));
}

/** Where in the workbook a mobile stands first. */
export function rowsOfMobiles(tables: Tables): (mobile: string) => { sheet: string; row: number } {
  const all = (['人员', '值班', '片区', '执法证'] as const).flatMap((sheet) =>
    tables[sheet].map(({ row, values }) => ({ sheet, row, mobile: mobileSaid(values.手机 ?? '') })),
  );
  return (mobile) => {
    const { sheet, row } = all.find((one) => one.mobile === mobile) ?? { sheet: '人员', row: 1 };
    return { sheet, row };
  };
}
