import { dangerCard } from '../../../cards/questions/danger-card.ts';
import { categoriesCard, mattersCard } from '../../../cards/questions/list-card.ts';
import { matterCard } from '../../../cards/questions/matter-card.ts';
import { referralCard, referredCard } from '../../../cards/questions/referral-cards.ts';
import { hasSay } from '../../roster/relations.ts';
import { dutyShown } from '../core/duty-shown.ts';
import { keptMatter } from '../core/kept-matter.ts';
import { manualUrlOf } from '../core/manual-url.ts';
import { type Known, readStaff } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { HELP } from './draw-question.ts';

/** The manual at a glance, by its page where the bot has a public address. */
export async function drawMatter(view: ViewOf<'matter'>, world: World, known: Known): Promise<Drawn> {
  const { catalogue } = world;
  const { matter, outdated } = await versionOf(view, world);
  const manualUrl = manualUrlOf(matter.id, world, outdated ? matter.hash : undefined);
  const { question, matched, also, why } = view;
  const circumstance = matter.lead.depends?.options.find(({ when }) => when === view.circumstance);
  const roster = known.roster ?? (await readStaff(world, known.reader));
  const duty = dutyShown((circumstance ?? matter.lead).department, roster, world, known.reader);
  return {
    card: matterCard({
      ...{ matter, catalogue, question, matched, also, why, manualUrl, outdated, duty, circumstance },
      maySuggest: known.reader === undefined || hasSay(roster.grantsOf(known.reader)),
    }),
  };
}

/** The matter as the view names it: by hash the version it was then, else the newest. */
async function versionOf({ matter: id, hash }: ViewOf<'matter'>, world: World) {
  const newest = world.catalogue.matter(id);
  if (newest && (!hash || hash === newest.hash)) return { matter: newest, outdated: false };
  const kept = hash ? await keptMatter(hash, world) : undefined;
  if (kept) return { matter: kept, outdated: true };
  if (newest) return { matter: newest, outdated: false };
  throw new Error(`The list has no matter ${id}`);
}

/** Who does what is often asked and outside the list. */
export function drawReferral({ referral: id, question, maybe, asks }: ViewOf<'referral'>, { catalogue }: World): Drawn {
  const referral = catalogue.referral(id);
  if (!referral) return HELP;
  return { card: asks ? referredCard(referral, asks, question) : referralCard(referral, catalogue, question, maybe) };
}

/** Whom to call and what to do until help is there; below it, who is responsible, where that is certain. */
export function drawEmergency(view: ViewOf<'emergency'>, { catalogue }: World): Drawn {
  const danger = catalogue.danger(view.danger);
  return danger ? { card: dangerCard(danger, catalogue, view) } : HELP;
}

/** The list: its categories, a category's matters, or what was found by a word. */
export function drawList({ category, words, matters = [] }: ViewOf<'list'>, { catalogue }: World): Drawn {
  if (words) return { card: mattersCard(words, matters, catalogue) };
  if (!category) return { card: categoriesCard(catalogue) };
  const ids = catalogue.matters
    .filter((matter) => matter.category === category && matter.status === '在用')
    .map((matter) => matter.id);
  return { card: mattersCard(category, ids, catalogue) };
}
