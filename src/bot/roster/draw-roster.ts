import type { Card } from '../../../cards/elements.ts';
import { eraseOfferCard } from '../../../cards/roster/erase-card.ts';
import { dutyChatOfferCard, registrationRequestCard } from '../../../cards/roster/offer-cards.ts';
import { selfCheckCard } from '../../../cards/roster/self-check-card.ts';
import { whoAmICard } from '../../../cards/roster/who-am-i-card.ts';
import type { OpenId } from '../../brands.ts';
import type { OfficeRight } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { onlyWith } from '../core/only-with.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';
import { rosterFormCard } from './form-card.ts';
import { importCard } from './import-card.ts';
import { drawPage } from './pages.ts';
import { gatherFacts } from './self-check/gather.ts';
import { judge } from './self-check/judge.ts';

/** What an admin alone may see, a card or a sentence, asked again now; whoever may not is told who may. */
const forAdmin = <Shown extends { openId: OpenId }>(
  draw: (view: Shown, roster: Roster, world: World) => Card | string | Promise<Card | string>,
  right: (view: Shown) => OfficeRight = () => 'manageRoster',
) =>
  onlyWith(right, async (view: Shown, roster, world) => {
    const drawn = await draw(view, roster, world);
    return typeof drawn === 'string' ? { words: drawn } : { card: drawn };
  });

/** 我是谁: what the roster knows of whoever asks. */
export const drawWhoAmI = async ({ openId }: ViewOf<'who-am-i'>, world: World, known: Known): Promise<Drawn> => ({
  card: whoAmICard(await knownRoster(known, world), openId, world.catalogue.nameOf),
});

/** A page of the roster. */
export const drawRoster = forAdmin<ViewOf<'roster'>>(drawPage, ({ page }) =>
  page === 'dead-letters' ? 'seeDeadLetters' : 'manageRoster',
);

/** A form of the roster, as it was opened. */
export const drawRosterForm = forAdmin<ViewOf<'roster-form'>>(({ draft }, roster, world) =>
  rosterFormCard(draft, roster, world),
);

/** What a workbook would change, or what is wrong with it. */
export const drawImport = forAdmin<ViewOf<'roster-import'>>(({ draft }, roster, world) =>
  importCard(draft, roster, world),
);

/** Somebody asks to be registered. */
export const drawRegistration = forAdmin<ViewOf<'registration-request'>>(({ person }, roster) =>
  registrationRequestCard(nameIn(roster, person), person),
);

/** The bot came into a group. */
export const drawDutyChatOffer = forAdmin<ViewOf<'duty-chat-offer'>>(({ chatId, name }) =>
  dutyChatOfferCard(chatId, name),
);

/** 删除反映人, before the form. */
export const drawEraseOffer = forAdmin<ViewOf<'erase-offer'>>(async ({ case: id }, _, { store }) => {
  const found = await store.caseOf(id);
  return found ? eraseOfferCard(found) : `没有 ${id} 这个编号，请核对一下。`;
});

/** 自检. */
export const drawSelfCheck = forAdmin<ViewOf<'self-check'>>(
  async (_, roster, world) => selfCheckCard(judge(await gatherFacts(roster, world))),
  () => 'selfCheck',
);
