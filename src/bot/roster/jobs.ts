import { type DraftId, isChatId, type MessageId } from '../../brands.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { ROSTER_LIMITS } from '../../roster/import/columns.ts';
import { resolve } from '../../roster/import/plan.ts';
import { understand } from '../../roster/import/stated.ts';
import { inReadingOrder, tablesOf } from '../../roster/import/table.ts';
import { tooLarge } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { nothing } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { AskOf, RosterDraft } from '../ports/roster-drafts.ts';
import type { RosterJob } from '../ports/roster-jobs.ts';
import type { Commit } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { accountsOf, namesOf, rowsOfMobiles } from './accounts.ts';
import { whyInChinese } from './fault-words.ts';
import { partOf } from './opening.ts';

type Written = Pick<Commit, 'changes' | 'says'>;

type Job = RosterJob['job'];
type JobOf<Name extends Job['do']> = { [One in Name]: { do: One } & Extract<Job, { do: One }> }[Name];

const JOBS: { [Name in Job['do']]: (job: JobOf<Name>, id: string, world: World) => Promise<void> } = {
  'learn-people': ({ openIds }, _, world) =>
    quietly(world, async () => {
      const people = await world.directory.people(openIds);
      const at = world.now();
      return {
        ...nothing,
        changes: people.map((person) => ({ kind: 'person', person: { ...person, source: 'contact', at } })),
      };
    }),
  'learn-groups': (_, __, world) =>
    quietly(world, async () => {
      const groups = await world.directory.groups();
      return {
        ...nothing,
        changes: groups.map(({ chatId, name }) => ({ kind: 'chat-met', chatId, type: 'group', name })),
      };
    }),
  'offer-members': ({ draft }, id, world) => forAdmin(draft, id, world, offerMembers),
  'read-workbook': (job, id, world) => forAdmin(job.draft, id, world, (draft) => readSentRoster(draft, job, world)),
};

const perform = <Name extends Job['do']>(job: JobOf<Name>, id: string, world: World): Promise<void> =>
  JOBS[job.do](job, id, world);

/**
 * Asks the platform what the roster needs, and writes it down. Rejects only with what is worth another try; a refusal
 * for good is told to the admin or, where nobody waits for it, logged.
 */
export const performRosterJob = ({ id, job }: RosterJob, world: World): Promise<void> => perform(job, id, world);

/** Nobody waits for this: what the platform refuses for good is logged and done with. */
async function quietly(world: World, work: () => Promise<Written>): Promise<void> {
  const written = await work().catch((error): Written => {
    if (!isPlatformFault(error) || error.remedy === 'retry') throw error;
    world.log.warn('the directory could not be read', { code: error.code, why: error.message });
    return nothing;
  });
  if (written.changes.length > 0) await world.store.commit({ at: world.now(), ...written });
}

/** An admin waits for this: they get the result, or the reason in plain words. Once, however often the job runs. */
async function forAdmin(
  draftId: DraftId,
  id: string,
  world: World,
  work: (draft: RosterDraft, world: World) => Promise<Written>,
): Promise<void> {
  const draft = await world.store.rosterDraft(draftId);
  if (!draft || draft.usedAt) return;
  const written = await work(draft, world).catch((error): Written => {
    const refused = error instanceof Unreadable || (isPlatformFault(error) && error.remedy !== 'retry');
    if (!refused) throw error;
    const words = error instanceof Unreadable ? error.message : `飞书没有答应：${whyInChinese(error.message)}`;
    return { changes: [], says: [{ kind: 'send', to: { openId: draft.openId }, view: { view: 'words', words } }] };
  });
  await world.store.commit({ remember: `roster-job:${id}`, at: world.now(), ...written });
}

async function offerMembers(draft: RosterDraft, world: World): Promise<Written> {
  if (draft.ask.form !== 'grant' || !isChatId(draft.ask.source)) return nothing;
  const members = await world.directory.membersOf(draft.ask.source);
  const all = members.map(({ openId, name }) => ({ id: openId, name: name ?? '' }));
  const { openId } = draft;
  if (all.length === 0) {
    const words = '这个群里没有可以登记的人。';
    return { changes: [], says: [{ kind: 'send', to: { openId }, view: { view: 'words', words } }] };
  }
  return {
    changes: [{ kind: 'roster-draft-filled', id: draft.id, ask: { ...draft.ask, ...partOf(all, draft.ask.part) } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'roster-form', draft: draft.id, openId } }],
  };
}

async function readSentRoster(
  draft: RosterDraft,
  { messageId, fileKey }: { messageId: MessageId; fileKey: string },
  world: World,
): Promise<Written> {
  if (draft.ask.form !== 'import') return nothing;
  const bytes = await world.directory.fetchFile(messageId, fileKey, ROSTER_LIMITS.bytes);
  if (!bytes) throw tooLarge(ROSTER_LIMITS);
  return filled(draft, draft.ask, await understandWorkbook(bytes, world));
}

/** A workbook's bytes as what they say, with accounts for mobiles, or everything that is wrong with them. */
export async function understandWorkbook(
  bytes: Uint8Array,
  world: World,
): Promise<Pick<AskOf<'import'>, 'problems' | 'resolved'>> {
  const { tables, problems } = tablesOf(await readWorkbook(bytes, ROSTER_LIMITS));
  const roster = await readRoster(world);
  const groups = tables.部门.some(({ values }) => values.值班群) ? await world.directory.groups() : [];
  const understood = understand(tables, namesOf(roster, groups, world.catalogue));
  const wrong = [...problems, ...understood.problems];
  if (wrong.length > 0) return { problems: inReadingOrder(wrong) };
  const accounts = await accountsOf(understood.stated, world.directory);
  const resolved = resolve(understood.stated, accounts, rowsOfMobiles(tables));
  return resolved.problems.length > 0 ? { problems: resolved.problems } : { resolved: resolved.resolved };
}

const filled = (draft: RosterDraft, ask: AskOf<'import'>, read: Pick<AskOf<'import'>, 'problems' | 'resolved'>) => ({
  changes: [{ kind: 'roster-draft-filled' as const, id: draft.id, ask: { ...ask, ...read } }],
  says: [
    {
      kind: 'send' as const,
      to: { openId: draft.openId },
      view: { view: 'roster-import' as const, draft: draft.id, openId: draft.openId },
    },
  ],
});
