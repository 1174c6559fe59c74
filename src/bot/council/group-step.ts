import type { Case } from '../../cases/record/case.ts';
import { hasSat } from '../../cases/record/council.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import type { Roster } from '../../roster/roster.ts';
import { rosterOf } from '../cases/office.ts';
import type { CouncilRecord } from '../ports/council.ts';
import { isPlatformFault, type PlatformFault } from '../ports/messenger.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { announce } from './announce.ts';
import { endGroup } from './end-group.ts';
import { fillGroup, nameManagers } from './fill-group.ts';
import { GONE_CODES, groupLost } from './group-lost.ts';
import { groupFailed, makeGroup } from './make-group.ts';
import { pinCard, postCard, putOnTop } from './post-card.ts';

export type Making = { record: CouncilRecord; c: Case; roster: Roster; world: World };
/** What a step has done and must be kept before the next one; `more` when another step follows. */
export type Stepped = { changes: Change[]; says: Outgoing[]; more: boolean };

const nothingLeft: Stepped = { changes: [], says: [], more: false };

/**
 * One step of making or ending a round's group, kept in one write together with the order for the next. Called again
 * after a crash it does the same step again, which changes nothing that was done. Rejects with a PlatformFault that is
 * to be retried; what cannot be done is recorded and told to the desk.
 */
export async function takeGroupStep(councilId: string, world: World): Promise<void> {
  const [caseId = '', round = ''] = councilId.split('/');
  // Somebody may act upon the case meanwhile: then the step is decided anew on what the case has become.
  for (let tried = 0; tried < 8; tried++) {
    const [record, { found, roster: rows }] = await Promise.all([
      world.store.council(councilId),
      world.store.gather({ caseId }),
    ]);
    if (!found) return;
    const stepped = record
      ? await step({ record, c: found, roster: rosterOf(rows, world), world })
      : begin(found, councilId, Number(round), world);
    const again: Outgoing[] = stepped.more ? [{ kind: 'council-step', councilId, about: caseId }] : [];
    const { changes, says } = stepped;
    if (changes.length + says.length + again.length === 0) return;
    if ((await world.store.commit({ at: world.now(), changes, says: [...says, ...again] })) !== 'conflict') return;
  }
  throw new Error('the case kept changing while its group was made');
}

/** The token is kept before the first call, so that a call made twice is known as the same. */
function begin(c: Case, id: string, round: number, world: World): Stepped {
  if (c.council?.round !== round || !hasSat(c.council) || ENDED_STATES.includes(c.state)) return nothingLeft;
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
  if (record.state === 'failed' || record.state === 'lost' || record.state === 'ended') return nothingLeft;
  try {
    if (record.wish) return await endGroup(record.wish, making);
    return await makingStep(making);
  } catch (error) {
    if (!isPlatformFault(error) || error.remedy === 'retry') throw error;
    if (record.chatId && GONE_CODES.includes(error.code ?? 0)) {
      const lost = await groupLost(record, error.code === 232009 ? 'dissolved' : 'removed', making.world);
      return { ...lost, more: false };
    }
    return refused(making, error);
  }
}

function makingStep(making: Making): Promise<Stepped> {
  switch (making.record.step) {
    case 'chat':
      return makeGroup(making);
    case 'members':
    case 'done':
      return fillGroup(making);
    case 'managers':
      return nameManagers(making);
    case 'card':
      return postCard(making);
    case 'pin':
      return pinCard(making);
    case 'top':
      return putOnTop(making);
    case 'announcement':
      return announce(making);
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
  const next = NEXT[record.step];
  const set = { failures, step: next, ...(next === 'done' ? { state: 'open' as const } : {}) };
  return { changes: [{ kind: 'council-moved', id: record.id, set, at }], says: [], more: next !== 'done' };
}

const NEXT = {
  chat: 'members',
  members: 'managers',
  managers: 'card',
  card: 'pin',
  pin: 'top',
  top: 'announcement',
  announcement: 'done',
  done: 'done',
} as const;
