import { CATEGORIES } from '../../../../catalogue/schema.ts';
import { dayOf } from '../../../cases/calendar/calendar.ts';
import { newMatterWorkbook, workbookOf } from '../../../list/workbook/write.ts';
import { sendFile } from '../../core/send-file.ts';
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
export const sendWorkbook = ({ id, openId, of }: WriteWorkbook, performing: Performing): Promise<Delivered> =>
  sendFile(performing, { openId, uuid: `workbook-${id}`, what: '表格', make: () => made(of, performing.world) });
