import { noticeCard } from '../../../cards/notice-card.ts';
import { problemCard } from '../../../cards/station/problem-card.ts';
import { problemsCard } from '../../../cards/station/problems-card.ts';
import { workingDaysBetween } from '../../cases/calendar/calendar.ts';
import { may } from '../../permissions/permissions.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import { seenBy, seesIn } from '../../station/standing.ts';
import { rulesOf } from '../core/office.ts';
import { onlyWith } from '../core/only-with.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { handedOn } from './hand-on.ts';

/** So many problems are listed. */
const MOST = 40;

export const GONE_CARD: Drawn = { card: noticeCard('找不到了', '没有这一条了，请发「今天」看看。', 'over') };

/** How many working days residents have waited. */
export const waited = ({ at, answer }: Pick<ResidentProblem, 'at' | 'answer'>, world: World): number =>
  workingDaysBetween(at, answer?.at ?? world.now(), rulesOf(world).calendar);

/** 问题清单 of one's communities, the oldest first. */
export const drawProblems = onlyWith<ViewOf<'problems'>>(
  () => 'seeProblems',
  async ({ openId }, roster, world) => {
    const problems = await world.store.unansweredProblems(seenBy(roster.grantsOf(openId)), MOST);
    const rows = await Promise.all(
      problems.map(async (problem) => ({
        problem,
        handed: await handedOn(problem.draft, world),
        days: waited(problem, world),
      })),
    );
    const brings = may(roster.actor(openId), 'bringProblem').may;
    return { card: problemsCard({ problems: rows, most: world.catalogue.limits.station.answerDays, brings }) };
  },
);

/** One problem, for those who see its community. */
export async function drawProblem(view: ViewOf<'problem'>, world: World, known: Known): Promise<Drawn> {
  const [problem, roster] = await Promise.all([world.store.problem(view.problem), knownRoster(known, world)]);
  if (!problem) return GONE_CARD;
  if (!seesIn(roster.grantsOf(view.openId), problem.community)) return { words: '问题清单由社区和指挥室查看' };
  const { catalogue } = world;
  const matter = problem.matter ? catalogue.matter(problem.matter) : undefined;
  const bundle = problem.bundle ? catalogue.bundle(problem.bundle) : undefined;
  const lead = matter?.lead.department ?? bundle?.lead;
  return {
    card: problemCard({
      ...{ problem, said: view.said, now: world.now(), days: waited(problem, world) },
      sortedTo: matter ? `${matter.id} ${matter.name}` : bundle?.subject,
      lead: lead === undefined ? undefined : catalogue.nameOf(lead),
      handed: await handedOn(problem.draft, world),
    }),
  };
}
