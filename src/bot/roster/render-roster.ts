import type { Card } from '../../../cards/elements.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { departmentCard, departmentsCard } from '../../../cards/roster/department-cards.ts';
import { eraseOfferCard } from '../../../cards/roster/erase-card.ts';
import { rosterHomeCard } from '../../../cards/roster/home-card.ts';
import { templateCard } from '../../../cards/roster/import-cards.ts';
import { rosterLogCard } from '../../../cards/roster/log-card.ts';
import { dutyChatOfferCard, registrationRequestCard } from '../../../cards/roster/offer-cards.ts';
import { addCard, personCard, roleCard } from '../../../cards/roster/people-cards.ts';
import { communitiesCard, communityCard } from '../../../cards/roster/place-cards.ts';
import { selfCheckCard } from '../../../cards/roster/self-check-card.ts';
import { may, type OfficeRight } from '../../roster/permissions.ts';
import { Role } from '../../roster/roles.ts';
import { type Roster, stationOf } from '../../roster/roster.ts';
import { rosterOf } from '../cases/office.ts';
import { LOG_PAGE } from '../ports/roster.ts';
import type { RosterView } from '../ports/roster-view.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';
import { deadLettersPage } from './dead-letters.ts';
import { communitiesOf } from './form-people.ts';
import { renderRosterForm } from './render-form.ts';
import { renderImport } from './render-import.ts';
import { judge } from './self-check.ts';
import { gatherFacts } from './self-check-facts.ts';
import { sourcesOf } from './sources.ts';

/** The card of a roster view, from the records of this moment; whoever may not see it is told who may. */
export async function renderRoster(view: RosterView, world: World): Promise<Card> {
  const roster = rosterOf(await world.store.roster(), world);
  const allowed = may(roster.actor(view.openId), needed(view));
  if (!allowed.may) return noticeCard('这里只有管理员能用', allowed.why, 'over');
  switch (view.view) {
    case 'roster':
      return renderPage(view, roster, world);
    case 'roster-form':
      return renderRosterForm(view.draft, roster, world);
    case 'roster-import':
      return renderImport(view.draft, roster, world);
    case 'registration-request':
      return registrationRequestCard(nameIn(roster, view.person), view.person);
    case 'duty-chat-offer':
      return dutyChatOfferCard(view.chatId, view.name);
    case 'erase-offer': {
      const found = await world.store.caseOf(view.case);
      return found ? eraseOfferCard(found) : noticeCard('没有这个编号', `没有 ${view.case}，请核对一下。`, 'over');
    }
    case 'self-check':
      return selfCheckCard(judge(await gatherFacts(roster, world)));
  }
}

function needed(view: RosterView): OfficeRight {
  if (view.view === 'self-check') return 'selfCheck';
  return view.view === 'roster' && view.page === 'dead-letters' ? 'seeDeadLetters' : 'manageRoster';
}

async function renderPage(
  { page, of = '', n = 0 }: Extract<RosterView, { view: 'roster' }>,
  roster: Roster,
  world: World,
): Promise<Card> {
  const { catalogue, store } = world;
  const { nameOf } = catalogue;
  const now = world.now();
  switch (page) {
    case 'home':
      return rosterHomeCard(roster, (await store.outboxHealth(now)).dead);
    case 'add':
      return addCard(sourcesOf(roster, await store.groups()), n);
    case 'role': {
      const role = Role.safeParse(of).data;
      return role
        ? roleCard(roster, role, n, nameOf)
        : renderPage({ view: 'roster', page: 'home', openId: '' }, roster, world);
    }
    case 'person': {
      const { total } = await store.listed({ list: 'todo', parties: [of] }, 0);
      return personCard(roster, of, nameOf, total);
    }
    case 'departments':
      return departmentsCard(roster, catalogue.departments, n);
    case 'department':
      return departmentCard({ id: of, roster, nameOf, chatName: await chatName(of, roster, world) });
    case 'communities': {
      const areas = [...new Set([...catalogue.communities, ...roster.places()].map((one) => one.area))];
      return communitiesCard(roster, allCommunities(roster, world), areas, n);
    }
    case 'community':
      return communityCard(roster, of, await chatName(stationOf(of), roster, world));
    case 'log': {
      const { entries, total } = await store.rosterLog(n);
      return rosterLogCard({ entries, n, pages: Math.max(1, Math.ceil(total / LOG_PAGE)), now });
    }
    case 'dead-letters':
      return deadLettersPage(n, roster, world);
    case 'template':
      return templateCard();
  }
}

const allCommunities = (roster: Roster, { catalogue }: World): string[] => [
  ...new Set([...catalogue.communities.map(({ name }) => name), ...communitiesOf(roster)]),
];

async function chatName(department: string, roster: Roster, world: World): Promise<string | undefined> {
  const chat = roster.settings.find((one) => one.department === department)?.dutyChat;
  return (chat && (await world.store.groups()).find((group) => group.chatId === chat)?.name) || undefined;
}
