import type { Card } from '../../../cards/elements.ts';
import type { RosterPage } from '../../../cards/roster/actions.ts';
import { departmentCard, departmentsCard } from '../../../cards/roster/department-cards.ts';
import { rosterHomeCard } from '../../../cards/roster/home-card.ts';
import { templateCard } from '../../../cards/roster/import-cards.ts';
import { rosterLogCard } from '../../../cards/roster/log-card.ts';
import { addCard, memberCard, roleCard } from '../../../cards/roster/people-cards.ts';
import { communitiesCard, communityCard } from '../../../cards/roster/place-cards.ts';
import { OpenId } from '../../brands.ts';
import { LOG_PAGE } from '../../roster/log-page.ts';
import { Role } from '../../roster/roles.ts';
import { type Roster, stationOf } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { deadLettersPage } from './dead-letters.ts';
import { communitiesOf } from './form-people.ts';
import { sourcesOf } from './sources.ts';

type Page = { of: string; n: number; roster: Roster; world: World };

const PAGES: Record<RosterPage, (page: Page) => Card | Promise<Card>> = {
  home: async ({ roster, world }) => rosterHomeCard(roster, (await world.store.outboxHealth(world.now())).dead),
  add: async ({ n, roster, world }) => addCard(sourcesOf(roster, await world.store.groups()), n),
  role(page) {
    const role = Role.safeParse(page.of).data;
    return role ? roleCard(page.roster, role, page.n, page.world.catalogue.nameOf) : PAGES.home(page);
  },
  async person({ of, roster, world }) {
    const { total } = await world.store.listed({ list: 'todo', parties: [of] }, 0);
    return memberCard(roster, OpenId.parse(of), world.catalogue.nameOf, total);
  },
  departments: ({ n, roster, world }) => departmentsCard(roster, world.catalogue.departments, n),
  async department({ of, roster, world }) {
    const { nameOf } = world.catalogue;
    return departmentCard({ id: of, roster, nameOf, chatName: await chatName(of, roster, world) });
  },
  communities({ n, roster, world: { catalogue } }) {
    const communities = new Set([...catalogue.communities.map(({ name }) => name), ...communitiesOf(roster)]);
    const areas = new Set([...catalogue.communities, ...roster.places()].map((one) => one.area));
    return communitiesCard(roster, [...communities], [...areas], n);
  },
  community: async ({ of, roster, world }) => communityCard(roster, of, await chatName(stationOf(of), roster, world)),
  async log({ n, world }) {
    const { entries, total } = await world.store.rosterLog(n);
    return rosterLogCard({ entries, n, pages: Math.max(1, Math.ceil(total / LOG_PAGE)), now: world.now() });
  },
  'dead-letters': ({ n, roster, world }) => deadLettersPage(n, roster, world),
  template: () => templateCard(),
};

/** A page of the roster, from the records of this moment. */
export const drawPage = (
  { page, of = '', n = 0 }: { page: RosterPage; of?: string | undefined; n?: number | undefined },
  roster: Roster,
  world: World,
): Card | Promise<Card> => PAGES[page]({ of, n, roster, world });

async function chatName(department: string, roster: Roster, { store }: World): Promise<string | undefined> {
  const chat = roster.settings.find((one) => one.department === department)?.dutyChat;
  return (chat && (await store.groups()).find((group) => group.chatId === chat)?.name) || undefined;
}
