import { rowsIn, SUBJECT_LIMITS } from '../../inspections/import/read-rows.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { tooLarge } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { nothing } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { SubjectWorkbook } from '../ports/inspection-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { communitiesOf } from './forms/subject-forms.ts';
import { keptBundles } from './see-subject.ts';

/**
 * Reads a workbook of files that somebody sent and shows them what it would change, or what is wrong with it; nothing is
 * written but the form. Once, however often it runs.
 */
export async function readSubjects(job: SubjectWorkbook, { world }: Performing): Promise<Delivered> {
  const draft = await world.store.inspectionDraft(job.draft);
  if (draft?.ask.form !== 'subject-import' || draft.usedAt) return {};
  const { openId, ask } = draft;
  const read = await understood(job, openId, world).catch((error) => {
    const refused = error instanceof Unreadable || (isPlatformFault(error) && error.remedy !== 'retry');
    if (!refused) throw error;
    return error.message;
  });
  const said =
    typeof read === 'string'
      ? { ...nothing, says: [{ kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words: read } }] }
      : {
          changes: [{ kind: 'inspection-draft-filled' as const, id: draft.id, ask: { ...ask, ...read } }],
          says: [
            {
              kind: 'send' as const,
              to: { openId },
              view: { view: 'subject-import' as const, draft: draft.id, openId },
            },
          ],
        };
  await world.store.commit({ remember: `subjects:${draft.id}`, at: world.now(), ...said });
  return {};
}

async function understood(
  { messageId, fileKey }: SubjectWorkbook,
  openId: Parameters<typeof keptBundles>[0],
  world: World,
) {
  const roster = await readRoster(world);
  const bytes = await world.directory.fetchFile(messageId, fileKey, SUBJECT_LIMITS.bytes);
  if (!bytes) throw tooLarge(SUBJECT_LIMITS);
  const communities = communitiesOf({ openId, roster, world });
  const { rows, problems } = rowsIn(await readWorkbook(bytes, SUBJECT_LIMITS), {
    bundles: keptBundles(openId, roster, world),
    communities,
  });
  return problems.length > 0 ? { problems } : { rows };
}
