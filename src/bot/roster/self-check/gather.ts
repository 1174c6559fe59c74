import { departmentWords } from '../../../../cards/roster/words.ts';
import { yearsToEnter } from '../../../cases/calendar/calendar.ts';
import { leadDepartments } from '../../../cases/record/case.ts';
import { endingSoon, holds } from '../../../roster/certificates.ts';
import { DESK, type Roster } from '../../../roster/roster.ts';
import { addresseeName, isOfOffice } from '../../core/addressee-name.ts';
import { rulesOf } from '../../core/office.ts';
import type { World } from '../../ports/world.ts';
import { adminsOf } from '../admins.ts';
import { whyInChinese } from '../fault-words.ts';
import type { Facts } from './facts.ts';
import { sourceFacts } from './source-facts.ts';

/** So many receipts that were not taken are counted. */
const MOST_DEAD = 500;

type Answer<T> = { told: T; why?: undefined } | { told?: undefined; why: string };
const ask = <T>(question: Promise<T>): Promise<Answer<T>> =>
  question.then(
    (told) => ({ told }),
    (error) => ({ why: whyInChinese(error instanceof Error ? error.message : String(error)) }),
  );

/** Looks at the platform, the records and the settings. What the platform refuses to tell is a fact too. */
export async function gatherFacts(roster: Roster, world: World): Promise<Facts> {
  const { store, directory, catalogue, config } = world;
  const now = world.now();
  const chats = roster.settings.flatMap(({ department, dutyChat }) => (dutyChat ? [{ department, dutyChat }] : []));
  const [scopes, inChats, health, lastTick, lost, ledger, contacts, dead] = await Promise.all([
    ask(directory.scopes()),
    Promise.all(chats.map(({ dutyChat }) => ask(directory.isInChat(dutyChat)))),
    store.outboxHealth(now),
    store.meta('last-tick'),
    store.unreachable(),
    store.ledger(),
    store.sourceContacts(),
    store.receiptsIn('dead', MOST_DEAD),
  ]);
  const leading = new Set(
    catalogue.matters.flatMap(({ lead }) => {
      const intake = catalogue.department(lead.department)?.intake ?? null;
      return leadDepartments({ department: lead.department, intake });
    }),
  );
  // Whoever takes a district body's cases in acts for it.
  const covered = (id: string) =>
    roster.grants.some((grant) => grant.department === id) ||
    roster.workersOf(id).length > 0 ||
    ['community', 'grid', 'property'].includes(id);
  const takenIn = (id: string) => {
    const intake = catalogue.department(id)?.intake;
    return intake !== undefined && covered(intake);
  };
  return {
    now,
    connection: config.connection,
    link: world.link(),
    publicUrl: config.publicUrl,
    voice: config.voice,
    ledger,
    sources: sourceFacts(config.sources, { contacts, dead, nameOf: (id) => catalogue.source(id)?.name, now }),
    scopes: scopes.told,
    scopesWhy: scopes.why,
    dutyChats: chats.map(({ department }, i) => ({
      office: departmentWords(department, catalogue.nameOf),
      reachable: inChats[i]?.told,
      why: inChats[i]?.why,
    })),
    nobody: [...leading].filter((id) => !covered(id) && !takenIn(id)).map(catalogue.nameOf),
    certificates: [
      ...roster.certificates.filter((one) => !holds(one, now)).map((one) => ({ ...one, over: true })),
      ...endingSoon(roster.certificates, now, catalogue.limits.inspections.certificateDays).map((one) => ({
        ...one,
        over: false,
      })),
    ]
      .filter(({ openId }) => roster.member(openId)?.left === false)
      .map(({ openId, until, over }) => ({ name: roster.member(openId)?.name ?? '', until, over })),
    dispatchers: roster.withRole('dispatcher').length,
    deskChat: roster.dutyChat(DESK) !== undefined,
    leaders: roster.withRole('leader').length,
    admins: adminsOf(roster, world).length,
    uncoveredYears: yearsToEnter(now, rulesOf({ catalogue }).calendar),
    overruled: world.overruled,
    unlearned: world.unlearned,
    lastTick: lastTick === undefined ? undefined : Number(lastTick),
    oldestDueAt: health.oldestDueAt,
    waiting: health.waiting,
    dead: health.dead,
    // Whoever has no part in the office may block the bot as they like.
    unreachable: lost.flatMap(({ key, error }) => {
      const name = isOfOffice(key, roster) && addresseeName(key, roster, world);
      return name ? [{ name, why: whyInChinese(error) }] : [];
    }),
  };
}
