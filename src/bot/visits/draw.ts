import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { finishCard } from '../../../cards/visits/finish-card.ts';
import { groupCard } from '../../../cards/visits/group-card.ts';
import { itemCard } from '../../../cards/visits/item-card.ts';
import { ownerCard } from '../../../cards/visits/owner-card.ts';
import { startCard } from '../../../cards/visits/start-card.ts';
import { toldCard } from '../../../cards/visits/told-card.ts';
import { visitCard } from '../../../cards/visits/visit-card.ts';
import { walkCard } from '../../../cards/visits/walk-card.ts';
import { whichCard } from '../../../cards/visits/which-card.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { inspectorsOf } from '../../inspections/plans/plan.ts';
import { groupsOf } from '../../visits/groups.ts';
import { toldOf } from '../../visits/told.ts';
import { isOfVisit, itemOf, type Visit, type VisitId } from '../../visits/visit.ts';
import { type Known, knownRoster, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { VISIT_FORMS } from './forms.ts';
import { judgedBy } from './may-answer.ts';
import { looksAfterParts, ownLists } from './own-list.ts';
import { photoCounts } from './photos.ts';
import { placeForm } from './place-forms.ts';
import { NOT_YOURS } from './pressed.ts';
import { whomFirst } from './whom-first.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '这一次找不到了，请发「接着查」看看。', 'over') };
const FORM_GONE: Drawn = { card: noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over') };

/** For somebody who takes part, what they see of a visit; for anybody else one sentence. */
async function ofVisit(
  { visit: id, openId }: { visit: VisitId; openId: OpenId },
  { store }: World,
  draw: (visit: Visit) => Drawn | Promise<Drawn>,
): Promise<Drawn> {
  const visit = await store.visit(id);
  if (!visit) return GONE;
  return isOfVisit(visit, openId) ? draw(visit) : { words: NOT_YOURS };
}

/** The kind of place that was visited, where it has a file. */
const kindOf = async ({ subject }: Visit, { store }: World): Promise<string | undefined> =>
  subject === null ? undefined : (await store.subject(subject))?.bundles[0];

export const drawVisit = (view: ViewOf<'visit'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    if (visit.walked) {
      const bundle = await kindOf(visit, world);
      return { card: walkCard({ visit, walked: visit.walked, bundle, nameOf: world.catalogue.nameOf }) };
    }
    const judges = judgedBy(visit, view.openId, await readRoster(world), world);
    return { card: visitCard({ visit, said: view.said, judges }) };
  });

export const drawGroup = (view: ViewOf<'visit-group'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    if (visit.state !== 'running') return { instead: { view: 'visit', visit: visit.id, openId: view.openId } };
    const group = Math.min(view.group, groupsOf(visit).length - 1);
    const photos = await photoCounts(visit, groupsOf(visit)[group] ?? [], world);
    const judges = judgedBy(visit, view.openId, await readRoster(world), world);
    return { card: groupCard({ visit, group, photos, judges, nameOf: world.catalogue.nameOf }) };
  });

export const drawItem = (view: ViewOf<'visit-item'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    const item = itemOf(visit, view.item);
    if (!item) return GONE;
    const roster = await readRoster(world);
    const judges = judgedBy(visit, view.openId, roster, world).includes(item.id);
    const first = whomFirst(item, visit, roster, world.catalogue);
    return {
      card: itemCard({ visit, item, alarm: view.alarm === true, judges, first, nameOf: world.catalogue.nameOf }),
    };
  });

export const drawFinish = (view: ViewOf<'visit-finish'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    if (visit.state !== 'running') return { instead: { view: 'visit', visit: visit.id, openId: view.openId } };
    const judges = judgedBy(visit, view.openId, await readRoster(world), world);
    return { card: finishCard({ visit, judges, nameOf: world.catalogue.nameOf }) };
  });

export const drawTold = (view: ViewOf<'visit-told'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    if (visit.toldAt === null) return { instead: { view: 'visit', visit: visit.id, openId: view.openId } };
    const { catalogue, config } = world;
    const page = config.publicUrl !== '';
    const before = visit.of === null ? undefined : await world.store.visit(visit.of);
    return {
      card: toldCard({
        ...{ visit, told: toldOf(visit), said: view.said, page, now: world.now(), nameOf: catalogue.nameOf },
        bundle: await kindOf(visit, world),
        before: before && leftOf(before),
      }),
    };
  });

/** What a visit that was looked at again still waits for. */
function leftOf({ id, state }: Visit): { id: VisitId; left: 'unsigned' | 'open' } | undefined {
  if (state === 'told') return { id, left: 'unsigned' };
  return state === 'correcting' ? { id, left: 'open' } : undefined;
}

/** The owner's own page; the token stands in the press that made it and nowhere else. */
export async function drawOwner({ visit: id, token }: ViewOf<'visit-owner'>, { store, config }: World): Promise<Drawn> {
  const visit = await store.visit(id);
  return visit ? { card: ownerCard({ visit, url: `${config.publicUrl}/handbook/owner/${token}` }) } : GONE;
}

export const drawWhich = (view: ViewOf<'visit-which'>, world: World): Promise<Drawn> =>
  ofVisit(view, world, async (visit) => {
    const photos = await world.store.photosOf(view.from);
    return photos.length > 0 ? { card: whichCard(visit, view.from, photos.length) } : { words: '照片放好了。' };
  });

/** What somebody may go on with or begin today. */
export async function drawStart({ openId }: ViewOf<'visit-start'>, world: World, known: Known): Promise<Drawn> {
  const { store, catalogue } = world;
  const [running, plans, roster] = await Promise.all([
    store.runningVisitsOf(openId),
    store.plansFor([`person:${openId}`]),
    knownRoster(known, world),
  ]);
  const today = dayOf(world.now());
  const places = plans
    .filter((plan) => inspectorsOf(plan).some((one) => one.openId === openId) && today <= plan.to)
    .filter(({ state }) => ['approved', 'announced', 'unannounced', 'running'].includes(state))
    .flatMap((plan) =>
      plan.subjects
        .filter(({ state }) => state === 'not-begun')
        .map(({ id, name }) => ({
          plan: plan.id,
          subject: id,
          name,
          day: plan.from <= today ? '今天' : plan.from.slice(5),
        })),
    );
  const own = looksAfterParts(openId, roster) ? ownLists(catalogue) : [];
  return { card: startCard({ running, places, own }) };
}

/** An open form of a visit, for whoever opened it. */
export async function drawVisitForm({ draft: id, openId }: ViewOf<'visit-form'>, world: World): Promise<Drawn> {
  const [draft, roster] = await Promise.all([world.store.visitDraft(id), readRoster(world)]);
  if (!draft || draft.usedAt || draft.openId !== openId) return FORM_GONE;
  const { ask } = draft;
  if ('subject' in ask) {
    const subject = await world.store.subject(ask.subject);
    if (!subject) return FORM_GONE;
    return {
      card: formCard({ ...placeForm(ask.form, subject, roster, world), action: { do: 'visit-submit', draft: id } }),
    };
  }
  const visit = ask.form === 'visit-own' ? undefined : await world.store.visit(ask.visit);
  if (ask.form !== 'visit-own' && !visit) return FORM_GONE;
  const { title, fields, submit } = VISIT_FORMS[ask.form];
  const asking = { visit, ask, openId, roster, world };
  return {
    card: formCard({ title: title(asking), fields: fields(asking), submit, action: { do: 'visit-submit', draft: id } }),
  };
}
