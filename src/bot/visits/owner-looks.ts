import { MessageId } from '../../brands.ts';
import { isOwnList } from '../../inspections/kinds.ts';
import type { ItemAnswer } from '../../visits/answers.ts';
import type { Command } from '../../visits/commands.ts';
import { itemOf, OWNER, type Visit } from '../../visits/visit.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { type Owned, ownedBy, written } from './owner.ts';
import { photosUnder } from './photos.ts';

/** Pictures that one item of the owner's own list takes. */
const MOST = 3;

const step = (token: string, command: Command, key: (visit: Visit) => string, world: World): Promise<Owned> =>
  written(token, world, async (visit, roster) => {
    if (!isOwnList(visit)) return { why: '这一页不是自查的' };
    const named = key(visit);
    const acted = await actVisit({ found: visit, command, actor: OWNER, key: named, seen: null, roster }, world);
    return acted.kind === 'refused' ? { why: acted.why } : { key: named, changes: acted.changes, says: acted.says };
  });

/** One press of the owner on their own list, kept at once. */
export const ownerTicks = (
  token: string,
  { item, answer }: { item: string; answer: ItemAnswer },
  world: World,
): Promise<Owned> =>
  step(
    token,
    { do: 'answer', answers: [{ item, answer }], rest: null, of: [] },
    ({ id, version }) => `owner-tick:${id}:${version}:${item}:${answer}`,
    world,
  );

/** The owner has looked through all of it. It goes to nobody and opens nothing: it is theirs. */
export const ownerEnds = (token: string, world: World): Promise<Owned> =>
  step(token, { do: 'tell', cases: [] }, ({ id }) => `owner-end:${id}`, world);

/** A picture beside an item of the owner's own list, as our own image. */
export async function ownerKeeps(
  token: string,
  { item, picture }: { item: string; picture: Uint8Array },
  world: World,
): Promise<Owned> {
  const visit = await ownedBy(token, world);
  if (!visit || visit === 'ended' || !isOwnList(visit) || !itemOf(visit, item))
    return { done: false, why: '这一条找不到了' };
  const target = photosUnder(visit.id, item);
  if ((await world.store.photosOf(target)).length >= MOST) return { done: false, why: `一条最多 ${MOST} 张` };
  const ownKey = await world.messenger.uploadImage(picture);
  const id = world.newId();
  const photo = {
    ...{ id, target, by: OWNER.openId, at: world.now() },
    ...{ messageId: MessageId.parse(`owner:${id}`), sourceKey: ownKey },
  };
  const changes: Change[] = [
    { kind: 'photo', photo },
    { kind: 'photo-kept', id, ownKey },
  ];
  await world.store.commit({ at: world.now(), changes, says: [] });
  return { done: true };
}
