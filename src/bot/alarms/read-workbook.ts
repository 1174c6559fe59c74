import { GAS_LIMITS, gasSheetIn } from '../../alarms/import/read-sheet.ts';
import type { GasNames } from '../../alarms/import/row.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import { tooLarge } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { lookUp } from '../../workbook/words.ts';
import { nothing, type Reaction } from '../core/reaction.ts';
import type { Performing } from '../core/subject.ts';
import type { GasWorkbook } from '../ports/alarm-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';

/** What the office calls its companies and communities. */
function namesOf({ catalogue }: World): GasNames {
  const companies = catalogue.departments.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].map((one) => [one, id] as const),
  );
  const communities = catalogue.communities.map(({ name }) => [name, name] as const);
  return { companyOf: lookUp(companies), communityOf: lookUp(communities) };
}

/** Reads a workbook of the gas company and shows what it would do, or what is wrong with it. Once, however often it runs. */
export async function readGasWorkbook(job: GasWorkbook, { queued, world }: Performing): Promise<Delivered> {
  const draft = await world.store.gasDraft(job.draft);
  if (!draft || draft.usedAt) return {};
  const { openId, ask } = draft;
  const say = (view: Extract<Reaction['says'][number], { kind: 'send' }>['view']): Reaction['says'] => [
    { kind: 'send', to: { openId }, view },
  ];
  const said: Reaction = await understood(job, world)
    .then(
      (read): Reaction => ({
        changes: [{ kind: 'gas-draft-filled', id: draft.id, ask: { ...ask, ...read } }],
        says: say({ view: 'gas-import', draft: draft.id, openId }),
      }),
    )
    .catch((error): Reaction => {
      if (!(error instanceof Unreadable) && !isRefusal(error, queued.attempts)) throw error;
      return { ...nothing, says: say({ view: 'words', words: `没有收：${error.message}` }) };
    });
  await world.store.commit({ remember: `gas-sheet:${draft.id}`, at: world.now(), ...said });
  return {};
}

async function understood({ messageId, fileKey }: GasWorkbook, world: World) {
  const bytes = await world.directory.fetchFile(messageId, fileKey, GAS_LIMITS.bytes);
  if (!bytes) throw tooLarge(GAS_LIMITS);
  const read = gasSheetIn(await readWorkbook(bytes, GAS_LIMITS), namesOf(world));
  return 'sheet' in read ? { sheet: read.sheet, problems: [] } : { sheet: null, problems: read.problems };
}
