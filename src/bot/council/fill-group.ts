import type { OpenId } from '../../brands.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import { DESK } from '../../roster/roster.ts';
import { dutyOf } from '../cases/duty.ts';
import { mustHear } from '../core/must-hear.ts';
import type { NotAdded } from '../ports/chats.ts';
import type { CouncilRecord, GroupFailure } from '../ports/council.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { GONE_CODES } from './group-lost.ts';
import { groupOf, type Making, type Stepped } from './making.ts';
import { membersOf } from './members.ts';

/** im/v1/chats members: at most this many a call, one call after the other. */
const A_CALL = 50;
/** The group can take nobody more (im/v1/chats members). */
const FULL_CODES = [232013, 232044];

const REASONS: Record<NotAdded['why'], string> = {
  unavailable: '不在应用的可用范围，或已经离职',
  unknown: '飞书里没有这个账号',
  pending: '要等群管理员通过',
};

/**
 * The next people who belong into the group and are not in it, or, when all are, the next step. It comes back when
 * somebody new belongs in. Who cannot be added is told to the desk with the reason, once.
 */
export async function fillGroup(making: Making): Promise<Stepped> {
  const { record, c, roster, world } = making;
  const settled = new Set([...record.added, ...record.failures.flatMap((failure) => failure.openId ?? [])]);
  const missing = membersOf(c, roster, world).filter((openId) => !settled.has(openId));
  const at = world.now();
  if (missing.length === 0) {
    if (record.step === 'done') return { changes: [], says: [], more: false };
    const next = { kind: 'council-moved', id: record.id, set: { step: 'managers' }, at } as const;
    return { changes: [next], says: tellEmptySeats(making), more: true };
  }
  const some = missing.slice(0, A_CALL);
  const failures = await add(record, some, missing, making);
  const failed = new Set(failures.map((failure) => failure.openId));
  return {
    changes: [
      {
        kind: 'council-moved',
        id: record.id,
        set: {
          added: [...record.added, ...some.filter((openId) => !failed.has(openId))],
          failures: [...record.failures, ...failures],
        },
        at,
      },
    ],
    says: failures.length > 0 ? tellDesk(failures, making) : [],
    more: true,
  };
}

/** Who could not be added and why. A call refused for good is a reason for everybody in it, a full group for all. */
async function add(
  record: CouncilRecord,
  some: readonly OpenId[],
  missing: readonly OpenId[],
  { world, attempts }: Making,
): Promise<GroupFailure[]> {
  const failed = (openId: OpenId, why: string): GroupFailure => ({ step: 'members', openId, why });
  try {
    const notAdded = await world.chats.add(groupOf(record), some);
    return notAdded.map(({ openId, why }) => failed(openId, REASONS[why]));
  } catch (error) {
    if (!isRefusal(error, attempts) || GONE_CODES.includes(error.code ?? 0)) throw error;
    const full = FULL_CODES.includes(error.code ?? 0);
    const why = full ? '群里人满了' : `飞书不让加（${error.code ?? '未知'}）`;
    return (full ? missing : some).map((openId) => failed(openId, why));
  }
}

function tellDesk(failures: GroupFailure[], making: Making): Outgoing[] {
  const { record, roster } = making;
  const lines = failures.map(({ openId, why }) => `${(openId && roster.member(openId)?.name) || '名册外的人'}：${why}`);
  const words = `${record.caseId} 的吹哨群里没有拉进：\n${lines.join('\n')}\n请电话通知，或请管理员改名册、改应用可用范围。`;
  return sayToDesk(`${failures.length} 人没能进吹哨群`, words, making);
}

/** Departments that were whistled and of which the roster knows nobody to call. */
function tellEmptySeats(making: Making): Outgoing[] {
  const { record, c, roster, world } = making;
  const empty = (c.council?.departments ?? [])
    .map((seat) => seat.department)
    .filter((id) => roster.workersOf(id, c.place).length === 0 && roster.dutyChat(id) === undefined);
  if (empty.length === 0) return [];
  const words = `${empty.map(world.catalogue.nameOf).join('、')}在名册里没有人，也没有值班群，哨没有吹到。请电话通知，并请管理员补名册。`;
  return sayToDesk(`${record.caseId} 有部门没叫到`, words, making);
}

/** The desk has to call them: where its chat is gone, each dispatcher hears it. */
function sayToDesk(title: string, words: string, { record, c, roster, world }: Making): Outgoing[] {
  const heard = { about: record.caseId, notice: 'not-in-group', group: `${record.id}/${title}`, department: DESK };
  const where = dutyOf([DESK], c, roster, world).map(({ to }) => to);
  return mustHear({ ...heard, view: { view: 'notice', title, words } }, where, roster, world);
}
