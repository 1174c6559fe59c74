import { proposedOn, subjectOf } from '../../../list/proposals/facts.ts';
import { type FilledIn, readFilledIn } from '../../../list/workbook/read.ts';
import { isRefusal } from '../../../outgoing/platform-fault.ts';
import { keptMatter } from '../../core/kept-matter.ts';
import type { Performing } from '../../core/subject.ts';
import type { ReadWorkbook } from '../../ports/list-jobs.ts';
import type { Delivered } from '../../ports/outbox.ts';
import type { World } from '../../ports/world.ts';

/** A workbook of the list weighs some three hundred kilobytes. */
const MOST = 10 * 1024 * 1024;
/** So many lines of what is wrong are said at once. */
const LINES = 12;
/** A proposal holds so many edits (src/list/proposals/commands.ts). */
const EDITS = 200;

const named = (lines: readonly string[]): string =>
  [...lines.slice(0, LINES), ...(lines.length > LINES ? [`还有 ${lines.length - LINES} 处`] : [])].join('\n');

/** Reads what came back and shows what it changes, or says line by line what is wrong; once, however often it runs. */
export async function readWorkbook(job: ReadWorkbook, { queued, world }: Performing): Promise<Delivered> {
  const { id, openId, fileName } = job;
  const read = await filledIn(job, world).catch((error): FilledIn => {
    if (!isRefusal(error, queued.attempts)) throw error;
    return { problems: [`飞书没有给这个文件：${error.message}`] };
  });
  const at = world.now();
  const remember = `workbook:${id}`;
  const [first] = read.edits ?? [];
  if (read.problems || !first) {
    const words = read.problems
      ? `这份表格没有收下，清单一个字也没有动：\n${named(read.problems)}`
      : '这份表格和现在的清单一样，没有要改的。';
    const says = [{ kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words } }];
    await world.store.commit({ remember, at, changes: [], says });
    return {};
  }
  const draft = world.newId();
  await world.store.commit({
    remember,
    at,
    changes: [
      {
        kind: 'proposal-draft',
        draft: {
          id: draft,
          openId,
          at,
          ask: { form: 'list-workbook', fileName, about: subjectOf(first), edits: read.edits },
        },
      },
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'proposal-form', draft, openId } }],
  });
  return {};
}

async function filledIn({ messageId, fileKey }: ReadWorkbook, world: World): Promise<FilledIn> {
  const bytes = await world.directory.fetchFile(messageId, fileKey, MOST);
  if (!bytes) return { problems: ['文件太大'] };
  const read = await readFilledIn(bytes, world.catalogue, (hash) => keptMatter(hash, world));
  if (read.problems) return read;
  if (read.edits.length > EDITS)
    return { problems: [`一次最多改 ${EDITS} 处，这里有 ${read.edits.length} 处：请分几次改`] };
  const { wrong } = proposedOn(world.catalogue, read.edits);
  return wrong ? { problems: wrong } : read;
}
