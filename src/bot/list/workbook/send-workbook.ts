import { CATEGORIES } from '../../../../catalogue/schema.ts';
import { dayOf } from '../../../cases/calendar/calendar.ts';
import { newMatterWorkbook, workbookOf } from '../../../list/workbook/write.ts';
import { isRefusal } from '../../../outgoing/platform-fault.ts';
import type { Performing } from '../../core/subject.ts';
import type { WriteWorkbook } from '../../ports/list-jobs.ts';
import type { Delivered } from '../../ports/outbox.ts';
import type { World } from '../../ports/world.ts';

function made(of: WriteWorkbook['of'], { catalogue, now }: World) {
  if ('matter' in of) return workbookOf([of.matter], catalogue);
  if ('all' in of)
    return workbookOf(
      catalogue.matters.map(({ id }) => id),
      catalogue,
    );
  const category = CATEGORIES.find(({ name }) => name === of.fresh)?.name ?? CATEGORIES[0].name;
  return newMatterWorkbook(category, of.sayings, dayOf(now()), catalogue);
}

/** Writes the workbook, uploads it and says it, once; where the platform takes none, whoever asked is told so. */
export async function sendWorkbook(
  { id, openId, of }: WriteWorkbook,
  { queued, world }: Performing,
): Promise<Delivered> {
  try {
    const { name, bytes } = await made(of, world);
    const key = await world.messenger.uploadFile(bytes, name);
    // A file counts among the messages of its chat like any other.
    await world.pace(openId);
    await world.messenger.sendFile({ openId }, key, `workbook-${id}`.slice(0, 50));
  } catch (error) {
    if (!isRefusal(error, queued.attempts)) throw error;
    world.log.warn('a workbook could not be sent', { why: error.message });
    const words = `表格没发出去：${error.message}。请管理员看「自检」里机器人有没有上传文件的权限。`;
    const says = [{ kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words } }];
    await world.store.commit({ remember: `workbook:${id}`, at: world.now(), changes: [], says });
  }
  return {};
}
