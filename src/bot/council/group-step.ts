import type { Case } from '../../cases/record/case.ts';
import { hasSat, roundOf } from '../../cases/record/council.ts';
import type { CouncilId } from '../../cases/record/ids.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { read } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { CouncilRecord, GroupStep } from '../ports/council.ts';
import type { PlatformFault } from '../ports/messenger.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { announce } from './announce.ts';
import { endGroup } from './end-group.ts';
import { fillGroup } from './fill-group.ts';
import { GONE_CODES, groupLost } from './group-lost.ts';
import { groupFailed, makeGroup } from './make-group.ts';
import { type Making, NOTHING_LEFT, type Stepped } from './making.ts';
import { nameManagers } from './name-managers.ts';
import { pinCard, postCard, putOnTop } from './post-card.ts';

/** How often a step is decided anew on a case that somebody changed meanwhile. */
const TRIES = 8;

/** The steps of a group, each done once and kept before the next begins; what is done may be filled once more. */
const STEPS: Record<GroupStep, { take(making: Making): Promise<Stepped>; next: GroupStep }> = {
  chat: { take: makeGroup, next: 'members' },
  members: { take: fillGroup, next: 'managers' },
  managers: { take: nameManagers, next: 'card' },
  card: { take: postCard, next: 'pin' },
  pin: { take: pinCard, next: 'top' },
  top: { take: putOnTop, next: 'announcement' },
  announcement: { take: announce, next: 'done' },
  done: { take: fillGroup, next: 'done' },
};

/**
 * One step of making or ending a round's group, kept in one write together with the order for the next. Called again
 * after a crash it does the same step again, which changes nothing that was done. Rejects with a PlatformFault that is
 * to be retried; what cannot be done is recorded and told to the desk.
 */
export async function takeGroupStep(
  councilId: CouncilId,
  { world, draw }: Pick<Performing, 'world' | 'draw'>,
): Promise<void> {
  const { caseId, round } = roundOf(councilId);
  // Somebody may act upon the case meanwhile: then the step is decided anew on what the case has become.
  for (let tried = 0; tried < TRIES; tried++) {
    const [record, { found, roster }] = await Promise.all([world.store.council(councilId), read({ caseId }, world)]);
    if (!found) return;
    const stepped = record
      ? await step({ record, c: found, roster, world, draw })
      : begin(found, councilId, round, world);
    const again: Outgoing[] = stepped.more ? [{ kind: 'council-step', councilId, about: caseId }] : [];
    const { changes, says } = stepped;
    if (changes.length + says.length + again.length === 0) return;
    if ((await world.store.commit({ at: world.now(), changes, says: [...says, ...again] })) !== 'conflict') return;
  }
  throw new Error('the case kept changing while its group was made');
}

/** The token is kept before the first call, so that a call made twice is known as the same. */
function begin(c: Case, id: CouncilId, round: number, world: World): Stepped {
  if (c.council?.round !== round || !hasSat(c.council) || ENDED_STATES.includes(c.state)) return NOTHING_LEFT;
  const record: CouncilRecord = {
    id,
    caseId: c.id,
    round,
    token: world.newId(),
    step: 'chat',
    state: 'making',
    added: [],
    failures: [],
  };
  return { changes: [{ kind: 'council', record, at: world.now() }], says: [], more: true };
}

async function step(making: Making): Promise<Stepped> {
  const { record } = making;
  if (record.state === 'failed' || record.state === 'lost' || record.state === 'ended') return NOTHING_LEFT;
  try {
    return await (record.wish ? endGroup(record.wish, making) : STEPS[record.step].take(making));
  } catch (error) {
    if (!isPlatformFault(error) || error.remedy === 'retry') throw error;
    if (record.chatId && GONE_CODES.includes(error.code ?? 0)) {
      const lost = await groupLost(record, error.code === 232009 ? 'dissolved' : 'removed', making.world);
      return { ...lost, more: false };
    }
    return refused(making, error);
  }
}

/** The platform will never do this step: without a chat there is no group, anything else the group can do without. */
async function refused(making: Making, { message: why, code }: PlatformFault): Promise<Stepped> {
  const { record, world } = making;
  world.log.error('a step of a whistle’s group was refused', { council: record.id, step: record.step, why });
  if (record.step === 'chat') return groupFailed(making, `飞书不让建群（错误 ${code ?? '未知'}）`);
  const at = world.now();
  const failures = [...record.failures, { step: record.step, why }];
  if (record.wish) {
    const given: Change = { kind: 'council-wish', id: record.id, wish: null, at };
    return { changes: [given, { kind: 'council-moved', id: record.id, set: { failures }, at }], says: [], more: false };
  }
  const { next } = STEPS[record.step];
  const set = { failures, step: next, ...(next === 'done' ? { state: 'open' as const } : {}) };
  return { changes: [{ kind: 'council-moved', id: record.id, set, at }], says: [], more: next !== 'done' };
}
