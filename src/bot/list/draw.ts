import { changeMatterCard } from '../../../cards/list/change-card.ts';
import { changeReferralCard } from '../../../cards/list/change-referral-card.ts';
import { newMatterCard } from '../../../cards/list/new-matter-card.ts';
import { proposalCard } from '../../../cards/list/proposal-card.ts';
import { proposalsCard } from '../../../cards/list/proposals-card.ts';
import { publishedCard } from '../../../cards/list/published-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { isOpenId, type OpenId } from '../../brands.ts';
import { PAGE } from '../../cases/record/page.ts';
import { openSteps, seatsLeft } from '../../list/proposals/open-steps.ts';
import type { StepName } from '../../list/proposals/table.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { proposedChanges, putBack } from './changes-of.ts';
import { nameOfAbout, nameOfProposal } from './name-of.ts';
import { NEW_MATTER } from './new-matter.ts';
import { isStaff, LEGAL, standingOf } from './standing.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '这条提议已经不在了，请发「提议」看看。', 'over') };

const NO_READER = '提议由部门、清单管理员和带班领导看；您遇到答错的，点卡片上的「不对」。';
const PERSON = 'person:';
/** The person a card is drawn for; undefined for a chat's. */
const personIn = (audience: string): OpenId | undefined => {
  const id = audience.startsWith(PERSON) ? audience.slice(PERSON.length) : '';
  return isOpenId(id) ? id : undefined;
};

/** What the reader of a card may do: a person by what they are, a duty chat by the department's own answer. */
function openTo(
  audience: string,
  p: Parameters<typeof openSteps>[0],
  roster: Roster,
): { steps: StepName[]; seats: string[] } {
  const person = personIn(audience);
  if (person) {
    const actor = standingOf(person, roster);
    return { steps: openSteps(p, actor), seats: seatsLeft(p, actor.departments) };
  }
  const id = audience.slice(audience.indexOf(':') + 1);
  const seats = seatsLeft(p, [id]);
  const own: StepName[] = [...(seats.length > 0 ? (['answer'] as const) : [])];
  return { steps: id === LEGAL && p.state === 'legal-review' ? [...own, 'review'] : own, seats };
}

/** A proposal as its record stands, with the buttons open to its reader. */
export async function drawProposal(view: ViewOf<'proposal'>, world: World, known: Known): Promise<Drawn> {
  const { store, catalogue } = world;
  const [p, course, roster] = await Promise.all([
    store.proposal(view.proposal),
    store.courseOf(view.proposal),
    knownRoster(known, world),
  ]);
  if (!p) return GONE;
  const reader = personIn(view.audience);
  if (reader && reader !== p.drafter.openId && !isStaff(standingOf(reader, roster))) return { words: NO_READER };
  const { changes, wrong } = proposedChanges(p, catalogue);
  const name = nameOfProposal(p, catalogue);
  const { nameOf } = catalogue;
  const shown = { p, name, changes, wrong, course, nameOf, now: world.now(), ...openTo(view.audience, p, roster) };
  return { card: proposalCard(shown) };
}

/** What is open, for whoever works in the office; or what somebody drafted and is asked about. */
export async function drawProposals(view: ViewOf<'proposals'>, world: World, known: Known): Promise<Drawn> {
  const { store, catalogue } = world;
  const actor = standingOf(view.openId, await knownRoster(known, world));
  if (!isStaff(actor)) return { words: NO_READER };
  const found =
    view.of === 'open'
      ? await store.openProposals(view.page)
      : { proposals: await store.proposalsFor(view.openId, actor.departments), total: 0 };
  const pages = Math.ceil(found.total / PAGE);
  const { proposals } = found;
  const nameOf = (about: string) => nameOfAbout(about, catalogue);
  return {
    card: proposalsCard({ of: view.of, proposals, page: view.page, pages, nameOfAbout: nameOf, now: world.now() }),
  };
}

/** For a department: what changed of its lines. */
export async function drawPublished({ proposal }: ViewOf<'proposal-published'>, world: World): Promise<Drawn> {
  const p = await world.store.proposal(proposal);
  if (!p) return GONE;
  const { changes } = proposedChanges(p, world.catalogue);
  const back = p.state === 'rolled-back';
  const number = back ? p.rolledBackBy : p.edition;
  const edition = (await world.store.editions()).find((one) => one.number === number);
  return {
    card: publishedCard({
      p,
      name: nameOfProposal(p, world.catalogue),
      changes: back ? putBack(changes) : changes,
      from: edition?.from ?? '',
    }),
  };
}

/** What may be changed by a short form, for whoever looks after the list. */
export async function drawChange(
  { about, revises, openId }: ViewOf<'change-matter'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const allowed = may(roster.actor(openId), 'publishMatter');
  if (!allowed.may) return { words: allowed.why };
  if (about === NEW_MATTER) return { card: newMatterCard(revises) };
  const matter = world.catalogue.matter(about);
  if (matter) return { card: changeMatterCard(about, matter.name, revises) };
  const referral = world.catalogue.referral(about);
  return referral
    ? { card: changeReferralCard(about, referral.name) }
    : { words: `${about ? `清单里没有「${about}」。` : ''}发「清单」看看有哪些，再发「改 CG04」这样的话。` };
}
