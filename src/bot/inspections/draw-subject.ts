import { expiryCard } from '../../../cards/inspections/expiry-card.ts';
import { foundCard, notFoundCard } from '../../../cards/inspections/found-card.ts';
import { subjectCard } from '../../../cards/inspections/subject-card.ts';
import { subjectTemplateCard } from '../../../cards/inspections/template-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { waysAt } from '../../inspections/begins.ts';
import { bundlesOf, fieldsOfSubject, shortLabel } from '../../inspections/subjects/archive.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import { openHazards } from '../../inspections/summary.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { keepsFile, keptBundles, NOT_KEPT, NOT_SEEN, sightFor } from './see-subject.ts';
import { standingOf } from './standing.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '没有这份档案，请发「查 店名」再找。', 'over') };
/** Visits and cases that one card reads. */
const MOST = 30;
/** Files that one card offers. */
const OFFERED = 10;

/** A place's file as its reader may see it, from the records of this moment. */
export async function drawSubject(view: ViewOf<'subject'>, world: World, known: Known): Promise<Drawn> {
  const [subject, roster] = await Promise.all([world.store.subject(view.subject), knownRoster(known, world)]);
  return subject ? fileOf(subject, view.openId, roster, world) : GONE;
}

async function fileOf(subject: InspectedSubject, openId: OpenId, roster: Roster, world: World): Promise<Drawn> {
  const { store, catalogue } = world;
  const now = world.now();
  const sight = sightFor(openId, subject, roster, world);
  if (sight === 'nothing') return { words: NOT_SEEN };
  const whole = sight === 'whole' || sight === 'private';
  const year = instantOf(`${dayOf(now).slice(0, 4)}-01-01`);
  const [unmended, visits, counted, cases, priv] = await Promise.all([
    store.visitsUnmended(subject.id),
    whole ? store.visitsOf(subject.id, MOST) : [],
    store.visitsCounted(subject.id, year),
    whole ? store.casesOfSubject(subject.id, MOST) : [],
    sight === 'private' ? store.subjectPrivate(subject.id) : {},
  ]);
  return {
    card: subjectCard({
      subject,
      bundles: bundlesOf(subject, catalogue),
      sight,
      open: openHazards(unmended),
      visits,
      counted,
      cap: catalogue.limits.inspections.perYear,
      priv,
      // What somebody may not see of a case stands on no file either.
      cases: cases.filter((c) => may(roster.actor(openId), 'see', c).may),
      keeps: keepsFile(openId, subject, roster, world),
      ways: waysAt(roster.grantsOf(openId), subject, catalogue),
      plans: standingOf(openId, roster).departments.length > 0,
      nameOf: catalogue.nameOf,
      now,
    }),
  };
}

/** What was found under some words: the file itself where it is one, else which; only those its reader may see. */
export async function drawFound(view: ViewOf<'subjects-found'>, world: World, known: Known): Promise<Drawn> {
  const { words, openId } = view;
  const roster = await knownRoster(known, world);
  const all = await world.store.subjectsFound(words, OFFERED * 3);
  const seen = all.filter((one) => sightFor(openId, one, roster, world) !== 'nothing');
  const [only, ...rest] = seen;
  if (only && rest.length === 0) return fileOf(only, openId, roster, world);
  if (only) return { card: foundCard(words, seen.slice(0, OFFERED), seen.length > OFFERED) };
  return { card: notFoundCard(words, keptBundles(openId, roster, world)) };
}

/** A paper that ends; drawn only while it still does. */
export async function drawExpiry(
  { subject: id, field, missed }: ViewOf<'subject-expiry'>,
  world: World,
): Promise<Drawn> {
  const subject = await world.store.subject(id);
  const until = subject?.fields[field]?.until;
  const label = subject && fieldsOfSubject(subject, world.catalogue).find(({ key }) => key === field);
  return subject && until && label ? { card: expiryCard(subject, shortLabel(label), until, missed) } : GONE;
}

/** Which sheets and columns a workbook of files has, for whoever may keep files. */
export async function drawTemplate({ openId }: ViewOf<'subject-template'>, world: World, known: Known): Promise<Drawn> {
  const bundles = keptBundles(openId, await knownRoster(known, world), world);
  return bundles.length > 0 ? { card: subjectTemplateCard(bundles) } : { words: NOT_KEPT };
}
