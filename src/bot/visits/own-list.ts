import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Checklist } from '../../../catalogue/checklists/schema.ts';
import type { OpenId } from '../../brands.ts';
import { ofParts } from '../../inspections/may-tick-own.ts';
import type { Roster } from '../../roster/roster.ts';
import { askedItems } from '../../visits/asked-items.ts';
import type { Begun } from '../../visits/commands.ts';
import type { World } from '../ports/world.ts';
import { takeVisitId } from './begin.ts';

/** The lists of common parts of an estate: each item is for the community to see, and no shop or home is entered. */
export const ownLists = ({ checklists, checkItem }: Pick<Catalogue, 'checklists' | 'checkItem'>): Checklist[] =>
  checklists.filter(
    ({ objectKind, items }) => objectKind === '小区设施' && items.every((id) => checkItem(id)?.seenBy === '社区'),
  );

/** Whether somebody looks through the lists of common parts alone. */
export const looksAfterParts = (openId: OpenId, roster: Roster): boolean => roster.grantsOf(openId).some(ofParts);

/** A look through a list of common parts by the committee or the property; or why not. It is no inspection. */
export async function beginOwn(
  { list, estate, detail }: { list: string; estate: string; detail: string },
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<{ begun: Begun } | { why: string }> {
  const { catalogue } = world;
  const found = ownLists(catalogue).find(({ id }) => id === list);
  if (!found) return { why: '这张单子不能自己看：只看小区公共部位的' };
  if (!looksAfterParts(openId, roster)) return { why: '公共部位由社区、网格、物业自己看' };
  const place = roster.placeNamed(estate);
  if (!place) return { why: '请选在哪个小区' };
  const name = roster.member(openId)?.name || '未登记人员';
  return {
    begun: {
      id: await takeVisitId(world),
      kind: 'self',
      mode: 'full',
      code: null,
      subject: null,
      name: place.name,
      community: place.community,
      grid: place.grid,
      detail: detail || place.name,
      plan: null,
      of: null,
      edition: catalogue.edition.hash,
      lists: [found.id],
      before: [found.before],
      items: askedItems(found.items, catalogue.checkItem),
      people: [{ openId, name, number: null, departments: [] }],
      nth: null,
    },
  };
}
