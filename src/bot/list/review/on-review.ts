import type { ActionOf } from '../../../../cards/actions.ts';
import { reviewCard } from '../../../../cards/list/review-card.ts';
import type { Edit } from '../../../../catalogue/edit/edit.ts';
import { dayOf } from '../../../cases/calendar/calendar.ts';
import { ProposalId, SERIES } from '../../../list/proposals/proposal.ts';
import { type Reaction, toast } from '../../core/reaction.ts';
import { readRoster } from '../../core/reading.ts';
import type { Drawn } from '../../core/subject.ts';
import type { Click } from '../../ports/incoming.ts';
import type { ViewOf } from '../../ports/views.ts';
import type { World } from '../../ports/world.ts';
import { standingOf } from '../standing.ts';
import { stepped } from '../stepped.ts';
import { dueReviews, yearAfter } from './due-reviews.ts';

/** So many matters are looked over on one card. */
const A_PAGE = 5;

/** 年度复核 of one department. */
export async function drawReview({ department, page }: ViewOf<'list-review'>, world: World): Promise<Drawn> {
  const { catalogue } = world;
  const own = (await dueReviews(world)).open.filter(({ lead }) => lead.department === department);
  const pages = Math.ceil(own.length / A_PAGE);
  const at = Math.min(page, Math.max(0, pages - 1));
  const matters = own.slice(at * A_PAGE, (at + 1) * A_PAGE);
  return { card: reviewCard({ department, matters, page: at, pages, catalogue }) };
}

/** Another page, in its place. */
export const onReview = ({ department, page }: ActionOf<'list-review'>): Reaction => ({
  changes: [],
  says: [],
  answer: { show: { view: 'list-review', department, page } },
});

/** 都对: by whoever works for the lead, of the version that was shown. */
export async function onReviewRight(
  { about, hash }: ActionOf<'review-right'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const matter = world.catalogue.matter(about);
  const department = matter?.lead.department ?? '';
  if (!matter || !standingOf(openId, await readRoster(world)).departments.includes(department))
    return toast('复核由主责部门的人做', 'warning');
  const show = { view: 'list-review' as const, department, page: 0 };
  if (matter.hash !== hash)
    return { changes: [], says: [], answer: { toast: { type: 'warning', content: '这一项刚改过，请看过再点' }, show } };
  const review = { matter: about, reviewBy: matter.reviewBy, at: world.now(), by: openId, department, hash };
  return {
    changes: [{ kind: 'matter-reviewed', review }],
    says: [],
    answer: { toast: { type: 'success', content: `记下了：${matter.name}都对` }, show },
  };
}

/** The keeper puts the dates of what was found right a year on: nothing else of it changes, and it is published at once. */
export async function onReviewExtend(_: ActionOf<'review-extend'>, click: Click, world: World): Promise<Reaction> {
  const [{ right }, roster] = await Promise.all([dueReviews(world), readRoster(world)]);
  const { openId } = click.who;
  const [first] = right;
  if (!first) return toast('没有复核过、等着顺延的', 'warning');
  const today = dayOf(world.now());
  const edits = right.map(({ id, reviewBy }): Edit => {
    const is = yearAfter(reviewBy > today ? reviewBy : today);
    return { do: 'set', matter: id, field: 'reviewBy', was: reviewBy, is };
  });
  const id = ProposalId.parse(`${SERIES}-${await world.store.takeNumber(SERIES)}`);
  const why = `主责部门复核过，都对（${right.length} 项）`;
  const command = { do: 'draft' as const, id, about: first.id, edits, suggestion: null, department: null, why };
  const done = await stepped({ found: undefined, command, seen: null, roster }, click, world);
  if (done.changes.length === 0) return done;
  return {
    changes: done.changes,
    says: [
      ...done.says.filter(({ kind }) => kind !== 'proposal-proof'),
      { kind: 'proposal-at-once', proposal: id, openId, about: id },
    ],
    answer: { toast: { type: 'success', content: `顺延一年：${id}` }, show: { view: 'list-desk', page: 0, openId } },
  };
}
