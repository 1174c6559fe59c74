import { caseCard } from '../../../cards/cases/case-card.ts';
import { earlierRows } from '../../../cards/cases/earlier.ts';
import { caseListCard } from '../../../cards/cases/list-cards.ts';
import { caseNoticeCard, settledCard, similarCard } from '../../../cards/cases/notice-cards.ts';
import { parentCard } from '../../../cards/cases/parent-card.ts';
import { timelineCard } from '../../../cards/cases/timeline-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { withoutReporter } from '../../cases/privacy/shown-name.ts';
import type { Case } from '../../cases/record/case.ts';
import { isParent } from '../../cases/record/parent.ts';
import { NOTICES, type Notice } from '../../cases/told/tells.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { addresseeName } from '../core/addressee-name.ts';
import { rosterNow, rulesOf } from '../core/office.ts';
import { type Known, knownRoster, read, readKnown } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import {
  isAmongItsReaders,
  mayHear,
  maySee,
  personIn,
  relationsOf,
  secretFrom,
  seesPhone,
  shownOnlyTo,
} from './audience.ts';
import { officeOf } from './context.ts';
import { finishWord, seatsForOthers, supportsForOthers } from './finish-word.ts';
import { listFacts, refusedList } from './lists.ts';
import { saidWith } from './said-with.ts';
import { unseen } from './unseen.ts';

/** Where the case or form of a view is no more. */
export const GONE: Drawn = {
  card: noticeCard('找不到了', '这件事或这张表单已经不在了，请重新查询。', 'over'),
};

const noticeOf = (name: string | undefined): Notice | undefined =>
  name !== undefined && name in NOTICES ? (name as Notice) : undefined;

/** Whom a notice did not reach, as those may read it who hear it instead. */
const missedName = (missed: string, secret: readonly string[], roster: Roster, world: World): string =>
  secret.includes(missed) ? '一位同事' : (addresseeName(missed, roster, world) ?? '一个群');

/** The number of who has it in hand; none of somebody whose name is not shown: a number is one. */
const mobileOf = (handler: Case['handler'], secret: readonly string[], roster: Roster): string | undefined =>
  handler && !secret.includes(handler.openId) ? (roster.member(handler.openId)?.mobile ?? undefined) : undefined;

/** The case with its buttons, for those who see it here. */
export async function drawCase(view: ViewOf<'case'>, world: World, known: Known): Promise<Drawn> {
  const { c: whole, roster } = await readKnown(view.case, known, world);
  if (!whole) return GONE;
  if (!isAmongItsReaders(view.audience, known.chat, roster) || !maySee(view.audience, whole, roster))
    return unseen(whole, view.audience, world);
  const secret = secretFrom(view.audience, whole, roster);
  const c = withoutReporter(whole, secret);
  const person = personIn(view.audience);
  const own = person !== undefined;
  const card = (isParent(c) ? parentCard : caseCard)({
    c,
    catalogue: world.catalogue,
    relations: relationsOf(view.audience, c, roster),
    openId: person,
    seatsForOthers: seatsForOthers(view.audience, whole, roster),
    supportsForOthers: supportsForOthers(view.audience, whole, roster),
    finishes: finishWord(view.audience, whole, roster),
    office: officeOf(roster, world),
    own,
    seesPhone: seesPhone(view.audience, c, roster),
    handlerMobile: mobileOf(c.handler, secret, roster),
    headline: noticeOf(view.headline),
    missed: view.missed && missedName(view.missed, secret, roster, world),
    now: world.now(),
    botChatUrl: own ? undefined : world.botChatUrl,
  });
  return { card };
}

/** A notice that carries what the step said, and only 查看. */
export async function drawCaseNotice(
  { case: id, notice, audience, step }: ViewOf<'case-notice'>,
  world: World,
): Promise<Drawn> {
  const [{ roster, found }, event] = await Promise.all([
    read({ caseId: id }, world),
    step === undefined ? undefined : world.store.eventAt(id, step),
  ]);
  if (!found) return GONE;
  const named = noticeOf(notice) ?? 'red';
  if (!mayHear(named, audience, found, roster)) return unseen(found, audience, world);
  const shown = withoutReporter({ c: found, event }, secretFrom(audience, found, roster));
  const before =
    named === 'repeated'
      ? earlierRows(shown.c, relationsOf(audience, found, roster), rulesOf(world).limits.repeatWindowDays)
      : [];
  const own = personIn(audience) !== undefined;
  const mayLook = maySee(audience, found, roster);
  const said = { ...saidWith({ ...shown, own }, world), before, mayLook };
  return { card: caseNoticeCard(shown.c, named, said, world.now(), world.catalogue.nameOf) };
}

/** The receipt of 当场已处理. */
export async function drawSettled(
  { case: id, how, openId }: ViewOf<'settled'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const { roster, c } = await readKnown(id, known, world);
  if (!c) return GONE;
  const audience = `person:${openId}`;
  return maySee(audience, c, roster) ? { card: settledCard(c, how, world.now()) } : unseen(c, audience, world);
}

/** All that happened to a case. */
export async function drawTimeline(
  { case: id, audience, page = 0 }: ViewOf<'timeline'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const { roster, c: whole } = await readKnown(id, known, world);
  if (!whole) return GONE;
  if (!maySee(audience, whole, roster)) return unseen(whole, audience, world);
  const events = await world.store.timeline(whole.id);
  const facts = withoutReporter({ c: whole, events }, secretFrom(audience, whole, roster));
  const { catalogue } = world;
  const own = personIn(audience) !== undefined;
  const phone = seesPhone(audience, whole, roster);
  return { card: timelineCard({ ...facts, catalogue, seesPhone: phone, own, page, now: world.now() }) };
}

/** Open cases that may be the one being reported. */
export async function drawSimilar({ draft, cases: ids }: ViewOf<'similar'>, world: World): Promise<Drawn> {
  const [opened, rows, ...cases] = await Promise.all([
    world.store.draft(draft),
    world.store.roster(),
    ...ids.map((id) => world.store.caseOf(id)),
  ]);
  const actor = opened && rosterNow(rows, world).actor(opened.openId);
  const found = cases.flatMap((c) =>
    c && actor && shownOnlyTo(actor)(c)
      ? [{ c, seen: may(actor, 'see', c).may, mayFollow: may(actor, 'follow', c).may }]
      : [],
  );
  return { card: similarCard(draft, found, world.catalogue.nameOf, world.now()) };
}

/** A page of a list; to whoever may not see it, one sentence that says who may. */
export async function drawCaseList(view: ViewOf<'case-list'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const refused = refusedList(view.list, view.openId, roster);
  return refused ? { words: refused } : { card: caseListCard(await listFacts(view, roster, world)) };
}
