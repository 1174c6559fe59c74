import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { CLOCK } from '../../cases/record/actor.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { staysOwn } from '../../inspections/kinds.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { ownerHash, ratingHash, TOKEN } from '../../visits/owner-token.ts';
import { failureOf, itemOf, type Visit } from '../../visits/visit.ts';
import { act } from '../cases/act.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';

/** How long after a visit is closed its page opens, natural days. */
const OPENS = 30 * DAY_MS;
/** How often a step is decided again when somebody else changed the record in between. */
const TRIES = 5;

/** What came of something the owner did: done, or why not in their words. */
export type Owned = { done: true } | { done: false; why: string };
const no = (why: string): Owned => ({ done: false, why });

/** Whether the page of a visit still opens. */
const isOpen = (visit: Visit, now: number): boolean => {
  // A list of the owner's own that nobody ends is over by itself.
  const from = visit.closedAt ?? (staysOwn(visit) ? visit.startedAt : null);
  return from === null || now < from + OPENS;
};

/** Whether somebody else runs the place since a page of it was given out: it was for whoever ran it then. */
async function changedSince({ subject }: Visit, given: number, { store }: World): Promise<boolean> {
  const file = subject && (await store.subject(subject));
  return Boolean(file?.operatorSince && file.operatorSince > given);
}

/** The visit a token opens; `ended` where its time is over or the place changed hands, undefined where there is none of it. */
export async function ownedBy(token: string, world: World): Promise<Visit | 'ended' | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const linked = await world.store.visitLinked(await ownerHash(token));
  if (!linked) return undefined;
  const { visit, at } = linked;
  return isOpen(visit, world.now()) && !(await changedSince(visit, at, world)) ? visit : 'ended';
}

type Step = { key: string; changes: Change[]; says: Outgoing[] } | { why: string };

/** One step of the owner's, decided anew until it is written; the same twice is done once. */
export async function written(
  token: string,
  world: World,
  step: (visit: Visit, roster: Roster) => Promise<Step>,
): Promise<Owned> {
  for (let tried = 0; tried < TRIES; tried++) {
    const visit = await ownedBy(token, world);
    if (!visit || visit === 'ended') return no('这一页打不开了');
    const made = await step(visit, await readRoster(world));
    if ('why' in made) return no(made.why);
    const { key, changes, says } = made;
    const committed = await world.store.commit({ remember: key, at: world.now(), changes, says });
    if (committed === 'done' || committed === 'duplicate') return { done: true };
  }
  return no('刚有人在改这一次，请再试一次');
}

/** The owner signs on their own phone; the drawn name, where there is one, is kept as our own image. */
export async function ownerSigns(
  token: string,
  { name, drawing }: { name: string; drawing: Uint8Array | undefined },
  world: World,
): Promise<Owned> {
  const signer = cutTo(name.trim(), 40);
  if (!signer) return no('请写您的名字');
  const found = await ownedBy(token, world);
  if (found && found !== 'ended' && found.signed) return no('已经签收过了');
  const picture = drawing ? await world.messenger.uploadImage(drawing) : null;
  return written(token, world, async (visit, roster) => {
    const command = { do: 'sign' as const, kind: 'own' as const, name: signer, reason: null, witness: null, picture };
    const key = `owner-sign:${visit.id}`;
    const acted = await actVisit({ found: visit, command, actor: null, key, seen: null, roster }, world);
    return acted.kind === 'refused' ? { why: acted.why } : { key, changes: acted.changes, says: acted.says };
  });
}

/**
 * A picture of what was put right goes to the line of its case and closes nothing: whoever inspected is asked to look again.
 * `picture`: without what it told of who took it.
 */
export async function ownerShows(
  token: string,
  { item, picture }: { item: string; picture: Uint8Array },
  world: World,
): Promise<Owned> {
  const visit = await ownedBy(token, world);
  if (!visit || visit === 'ended') return no('这一页打不开了');
  const wanted = visit.found.find((one) => one.item === item);
  if (!wanted?.caseId || wanted.line === null) return no('这一条不用传照片');
  if (wanted.correctedAt !== null) return no('这一条已经改好了，不用再传');
  const photo = await world.messenger.uploadImage(picture);
  const { line, caseId } = wanted;
  return written(token, world, async (now, roster) => {
    const c = await world.store.caseOf(caseId);
    if (!c) return { why: '这一条不用传照片了' };
    const command = { do: 'showLine', lines: [line], photos: [photo], text: null };
    const key = `owner-photo:${photo}`;
    const acted = await act({ found: c, command, actor: CLOCK, key, seen: null, roster }, world);
    if (acted.kind === 'refused') return { why: '这一条现在不能传照片，请打电话给来检查的人' };
    return { key, changes: acted.changes, says: [...acted.says, ...askedToLook(now, item)] };
  });
}

/** 请复查: to those who inspected for the department that judges the item. */
function askedToLook(visit: Visit, item: string): Outgoing[] {
  const asked = itemOf(visit, item);
  const own = visit.people.filter(({ departments }) => asked && departments.includes(asked.department));
  const said = `第 ${asked?.n} 条「${asked && failureOf(asked)}」店家传了整改照片，请复查`;
  const people = own.length > 0 ? own : visit.people.slice(0, 1);
  return people.map(({ openId }) => ({
    kind: 'send',
    to: { openId },
    view: { view: 'visit-told', visit: visit.id, openId, said },
    about: visit.id,
    onward: {
      notice: 'look-again',
      group: `${visit.id}/${visit.version}/${item}`,
      departments: asked ? [asked.department] : [],
      rung: 'officers',
      tried: [openId, ...people.flatMap((one) => (one.openId === openId ? [] : [one.openId]))],
    },
  }));
}

/** Stars and words, kept under another hash of the token, with neither the visit nor a time; the first word counts. */
export async function ownerRates(
  token: string,
  { stars, words }: { stars: number; words: string },
  world: World,
): Promise<Owned> {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) return no('请选一到五颗星');
  const visit = await ownedBy(token, world);
  if (!visit || visit === 'ended') return no('这一页打不开了');
  if (staysOwn(visit)) return no('自查的页不用评');
  const rating = { hash: await ratingHash(token), stars, words: redact(cutTo(words.trim(), 200)) || null };
  await world.store.commit({ at: world.now(), changes: [{ kind: 'visit-rated', rating }], says: [] });
  return { done: true };
}

/** Whether the page of this token has been rated. */
export const wasRated = async (token: string, { store }: World): Promise<boolean> =>
  store.visitRated(await ratingHash(token));
