import { caseCard } from '../../../cards/cases/case-card.ts';
import { digestCard } from '../../../cards/cases/digest-card.ts';
import { caseListCard, timelineCard } from '../../../cards/cases/list-cards.ts';
import { caseNoticeCard, settledCard, similarCard } from '../../../cards/cases/notice-cards.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { NOTICES, type Notice } from '../../cases/told/tells.ts';
import { type Known, read, readKnown } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { CaseView } from '../ports/case-view.ts';
import type { World } from '../ports/world.ts';
import { relationsOf, seesPhone } from './audience.ts';
import { officeOf } from './context.ts';
import { listFacts } from './lists.ts';

type Of<Name extends CaseView['view']> = Extract<CaseView, { view: Name }>;

/** Where the case or form of a view is no more. */
export const GONE: Drawn = {
  card: noticeCard('找不到了', '这件事或这张表单已经不在了，请重新查询。', 'over'),
};

const noticeOf = (name: string | undefined): Notice | undefined =>
  name !== undefined && name in NOTICES ? (name as Notice) : undefined;

/** The case with its buttons, for those who see it here. */
export async function drawCase(view: Of<'case'>, world: World, known: Known): Promise<Drawn> {
  const { c, roster } = await readKnown(view.case, known, world);
  if (!c) return GONE;
  const own = view.audience.startsWith('person:');
  const card = caseCard({
    c,
    catalogue: world.catalogue,
    relations: relationsOf(view.audience, c, roster),
    openId: own ? view.audience.slice('person:'.length) : undefined,
    office: officeOf(roster, world),
    own,
    seesPhone: seesPhone(view.audience, c, roster),
    handlerMobile: (c.handler && roster.member(c.handler.openId)?.mobile) ?? undefined,
    headline: noticeOf(view.headline),
    now: world.now(),
    botChatUrl: own ? undefined : world.botChatUrl,
  });
  return { card };
}

/** A notice that carries only 查看. */
export async function drawCaseNotice({ case: id, notice }: Of<'case-notice'>, world: World): Promise<Drawn> {
  const c = await world.store.caseOf(id);
  return c ? { card: caseNoticeCard(c, noticeOf(notice) ?? 'red', world.now()) } : GONE;
}

/** The receipt of 当场已处理. */
export async function drawSettled({ case: id, how }: Of<'settled'>, world: World, known: Known): Promise<Drawn> {
  const c = known.c ?? (await world.store.caseOf(id));
  return c ? { card: settledCard(c, how, world.now()) } : GONE;
}

/** All that happened to a case. */
export async function drawTimeline({ case: id, audience }: Of<'timeline'>, world: World): Promise<Drawn> {
  const { roster, found } = await read({ caseId: id }, world);
  if (!found) return GONE;
  const events = await world.store.timeline(found.id);
  return { card: timelineCard(found, events, !seesPhone(audience, found, roster), world.now()) };
}

/** Open cases that may be the one being reported. */
export async function drawSimilar({ draft, cases: ids }: Of<'similar'>, world: World): Promise<Drawn> {
  const cases = await Promise.all(ids.map((id) => world.store.caseOf(id)));
  const found = cases.filter((c) => c !== undefined);
  return { card: similarCard(draft, found, world.catalogue.nameOf, world.now()) };
}

/** A page of a list. */
export const drawCaseList = async (view: Of<'case-list'>, world: World, known: Known): Promise<Drawn> => ({
  card: caseListCard(await listFacts(view, world, known)),
});

/** A duty chat's morning. */
export const drawDigest = (view: Of<'digest'>): Drawn => ({ card: digestCard(view.list, view) });
