import { digestCard } from '../../../cards/cases/digest-card.ts';
import { helpCard } from '../../../cards/help-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { emergencyCard } from '../../../cards/questions/emergency-card.ts';
import { categoriesCard, mattersCard } from '../../../cards/questions/list-card.ts';
import { matterCard } from '../../../cards/questions/matter-card.ts';
import { referralCard } from '../../../cards/questions/question-cards.ts';
import { whoAmICard } from '../../../cards/roster/who-am-i-card.ts';
import type { Published } from '../../../catalogue/catalogue.ts';
import type { Case } from '../../cases/record/case.ts';
import { emergencyById } from '../../matters/emergency.ts';
import { rosterOf } from '../cases/office.ts';
import { renderCase } from '../cases/render-case.ts';
import { renderCouncil } from '../council/render-council.ts';
import type { Content } from '../ports/messenger.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { askQuestionCard } from '../questions/render-question.ts';
import { renderRoster } from '../roster/render-roster.ts';

/** The message a view is now: card JSON or plain words, from the records of this moment. */
export async function render(view: View, world: World, fresh?: Case): Promise<Content> {
  const { catalogue, config } = world;
  switch (view.view) {
    case 'help':
      return { card: helpCard(config.office) };
    case 'matter': {
      const { matter, outdated } = await versionOf(view, world);
      const page = `${config.publicUrl}/handbook/${matter.id}${outdated ? `?v=${matter.hash}` : ''}`;
      const manualUrl = config.publicUrl ? page : undefined;
      const { question, matched, also, why } = view;
      return { card: matterCard({ matter, catalogue, question, matched, also, why, manualUrl, outdated }) };
    }
    case 'ask':
    case 'candidates':
    case 'not-listed':
      return { card: await askQuestionCard(view, world) };
    case 'referral': {
      const referral = catalogue.referral(view.referral);
      return {
        card: referral ? referralCard(referral, catalogue, view.question, view.maybe) : helpCard(config.office),
      };
    }
    case 'emergency': {
      const emergency = emergencyById(view.emergency);
      return { card: emergency ? emergencyCard(emergency) : helpCard(config.office) };
    }
    case 'list': {
      const { category, words, matters } = view;
      if (words) return { card: mattersCard(words, matters ?? [], catalogue) };
      if (!category) return { card: categoriesCard(catalogue) };
      const ids = catalogue.matters.filter((matter) => matter.category === category).map((matter) => matter.id);
      return { card: mattersCard(category, ids, catalogue) };
    }
    case 'notice':
      return { card: noticeCard(view.title, view.words) };
    case 'words':
      return { words: view.words };
    case 'digest':
      return { card: digestCard(view.list, view) };
    case 'who-am-i':
      return { card: whoAmICard(rosterOf(await world.store.roster(), world), view.openId, catalogue.nameOf) };
    case 'roster':
    case 'roster-form':
    case 'registration-request':
    case 'duty-chat-offer':
    case 'roster-import':
    case 'erase-offer':
    case 'self-check':
      return { card: await renderRoster(view, world) };
    case 'council-card':
    case 'council-agenda':
    case 'council-minutes':
    case 'council-summary':
    case 'council-task':
    case 'council-closing':
    case 'council-rating':
    case 'council-verdict':
    case 'council-absent':
    case 'council-boundary':
      return { card: await renderCouncil(view, world, fresh) };
    case 'case':
    case 'case-notice':
    case 'timeline':
    case 'case-list':
    case 'report-form':
    case 'case-form':
    case 'similar':
    case 'settled':
    case 'form-done':
      return { card: await renderCase(view, world, fresh) };
  }
}

/** The matter as the view names it: by hash the version it was then, else the newest. */
async function versionOf({ matter: id, hash }: { matter: string; hash?: string | undefined }, world: World) {
  const newest = world.catalogue.matter(id);
  if (newest && (!hash || hash === newest.hash)) return { matter: newest, outdated: false };
  const kept = hash && (await world.store.matterVersion(hash));
  // Kept rows were written from published matters (keepMatterVersions), so they are what they were.
  if (kept) return { matter: JSON.parse(kept) as Published, outdated: true };
  if (newest) return { matter: newest, outdated: false };
  throw new Error(`The list has no matter ${id}`);
}
