import { talkCard, talksCard } from '../../../cards/station/talk-card.ts';
import { taskCard } from '../../../cards/station/task-card.ts';
import { voteCard } from '../../../cards/station/vote-card.ts';
import { may } from '../../permissions/permissions.ts';
import { seenBy, seesIn, worksIn } from '../../station/standing.ts';
import { remindedOf, type Talk } from '../../station/talks/talk.ts';
import { onlyWith } from '../core/only-with.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { GONE_CARD } from './draw-problems.ts';
import { publishesFor } from './talk-forms.ts';

const MOST = 12;

const votedIn = async ({ id, vote }: Talk, { store }: World): Promise<number> => {
  const counts = vote && !vote.result ? await store.votes(id) : undefined;
  return counts ? counts.yes + counts.no + counts.again : 0;
};

/** 议事 of one's communities. */
export const drawTalks = onlyWith<ViewOf<'talks'>>(
  () => 'seeProblems',
  async ({ openId }, roster, world) => ({
    card: talksCard(
      await world.store.talksIn(seenBy(roster.grantsOf(openId)), MOST),
      may(roster.actor(openId), 'callTalk').may,
      world.now(),
    ),
  }),
);

/** One talk, for those who see its community and whoever has a task of it. */
export async function drawTalk(view: ViewOf<'talk'>, world: World, known: Known): Promise<Drawn> {
  const [talk, roster] = await Promise.all([world.store.talk(view.talk), knownRoster(known, world)]);
  if (!talk) return GONE_CARD;
  const { openId, token } = view;
  const grants = roster.grantsOf(openId);
  const hasTask = talk.tasks.some((task) => remindedOf(talk, task).openId === openId);
  if (!hasTask && !seesIn(grants, talk.community)) return { words: '议事由本社区、来办的人和指挥室查看' };
  return {
    card: talkCard({
      ...{ talk, said: view.said, now: world.now(), voted: await votedIn(talk, world) },
      ...{ writes: worksIn(grants, talk.community), publishes: publishesFor(openId, talk, roster) },
      url: token && `${world.config.publicUrl}/handbook/talk/${token}`,
    }),
  };
}

/** A vote in its group. */
export async function drawVote({ talk: id }: ViewOf<'talk-vote'>, world: World): Promise<Drawn> {
  const talk = await world.store.talk(id);
  return talk?.vote ? { card: voteCard(talk, await votedIn(talk, world)) } : GONE_CARD;
}

/** A task that ends tomorrow, as it stands when it is told. */
export async function drawTask({ talk: id, n, openId }: ViewOf<'talk-task'>, world: World): Promise<Drawn> {
  const talk = await world.store.talk(id);
  const task = talk?.tasks.find((one) => one.n === n);
  return talk && task && remindedOf(talk, task).openId === openId
    ? { card: taskCard(talk, task, world.now()) }
    : GONE_CARD;
}
