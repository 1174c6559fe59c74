import type { OpenId } from '../../brands.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Proposal, ProposalId } from '../../list/proposals/proposal.ts';
import { objections } from '../../list/proposals/rules/asking.ts';
import { ANSWER_WORDS } from '../../list/proposals/state.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { AnnouncedLine } from '../ports/chats.ts';
import type { ProposalTable } from '../ports/list-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { proposedChanges } from './changes-of.ts';
import { nameOfProposal } from './name-of.ts';
import { toKeepers } from './where.ts';

/** im/v1/chats: at most this many people a call. */
const A_CALL = 50;

/** What the table of a proposal is found by among the bot's own groups. */
const markOf = (id: ProposalId, round: number): string => `提议 ${id} 第 ${round} 稿会商`;

export const TABLE_PREFIX = '【会商】';

/**
 * The departments of a proposal that somebody is against in one group, with what changes and what each said in its
 * announcement: made as a whistle's group is, by the same calls. Called again after a crash it finds its group and goes
 * on. Where the platform makes none the keepers are told to bring them together otherwise.
 */
export async function callTable({ proposal }: ProposalTable, { queued, world }: Performing): Promise<Delivered> {
  const [p, roster] = await Promise.all([world.store.proposal(proposal), readRoster(world)]);
  if (p?.state !== 'divided') return {};
  try {
    await gather(p, roster, world);
  } catch (error) {
    if (!isRefusal(error, queued.attempts)) throw error;
    world.log.warn('no group for a proposal', { proposal, why: error.message });
    const words = `${proposal} 的会商群没有建成：${error.message}。请打电话约部门商量，再点「记会商结果」。`;
    const says = toKeepers(words, `table/${proposal}/${p.version}`, roster);
    await world.store.commit({ remember: `table:${proposal}:${p.version}`, at: world.now(), changes: [], says });
  }
  return {};
}

async function gather(p: Proposal, roster: Roster, world: World): Promise<void> {
  const { chats, catalogue } = world;
  const mark = markOf(p.id, p.version);
  const name = `${TABLE_PREFIX}${p.id} ${nameOfProposal(p, catalogue)}`;
  const chatId =
    (await chats.findOwn(mark)) ?? (await chats.create({ name, description: mark, uuid: `${p.id}-${p.version}` }));
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'chat-met', chatId, type: 'group', name, greetedAt: world.now() }],
    says: [],
  });
  const members = membersOf(p, roster);
  for (let from = 0; from < members.length; from += A_CALL) await chats.add(chatId, members.slice(from, from + A_CALL));
  await chats.announce(chatId, agendaOf(p, world), `${p.id}-${p.version}`);
}

/** The keepers, the leader, and of every department that was asked its heads and whoever answered. */
function membersOf({ asked, drafter }: Proposal, roster: Roster): OpenId[] {
  const office = [...roster.withRole('keeper'), ...roster.withRole('leader')];
  const seats = asked.flatMap(({ department, answer }) => [
    ...(answer ? [answer.by] : []),
    ...(roster.headsOf(department).length > 0 ? roster.headsOf(department) : roster.workersOf(department)),
  ]);
  const all = [drafter, ...office, ...seats].map(({ openId }) => openId);
  return [...new Set(all)].filter((openId) => roster.member(openId)?.left === false);
}

function agendaOf(p: Proposal, { catalogue }: World): AnnouncedLine[] {
  const point = (words: string): AnnouncedLine => ({ kind: 'point', words: cutTo(redact(words), 300) });
  const { changes } = proposedChanges(p, catalogue);
  return [
    { kind: 'heading', words: `${p.id} ${nameOfProposal(p, catalogue)}` },
    point(`为什么：${p.why}`),
    ...changes
      .slice(0, 12)
      .map(({ name, part, gone, come }) =>
        point(`${name} · ${part}：${gone.join('、') || '（没有）'} → ${come.join('、') || '（没有）'}`),
      ),
    { kind: 'heading', words: '不同意见' },
    ...objections(p).map(({ department, answer }) =>
      point(`${catalogue.nameOf(department)}：${answer ? ANSWER_WORDS[answer.answer] : ''}，${answer?.words ?? ''}`),
    ),
    { kind: 'heading', words: '要商量的' },
    point('能不能改到都同意；不能的，各方写清楚，由带班领导审定'),
  ];
}
