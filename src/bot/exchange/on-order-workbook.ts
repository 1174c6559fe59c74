import { BatchId } from '../../exchange/batch.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { FILE_PREFIX } from '../../list/workbook/write.ts';
import { may } from '../../permissions/permissions.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { replyInWords } from '../core/reply.ts';
import { isSheet, isXlsx } from '../core/sheet-name.ts';
import type { Message, SentFile } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Workbooks of other subjects say so in their names. */
const OTHERS = /档案|一店一档|名册/;
/** What tells orders from a roster, where somebody keeps both. */
const ORDERS = /12345|141|工单|交办|来单|派单|诉求|事件|消防|热线/;
/** What is nothing but orders, whoever sends it. */
const SURELY = /12345|工单|交办单|来单/;

/**
 * Somebody of the desk sent a workbook to the bot alone, and its name says nothing else: it is taken for orders and read by a
 * job. Undefined for anybody else and any other file.
 */
export async function onOrderWorkbook(
  message: Message,
  { fileKey, fileName }: SentFile,
  world: World,
): Promise<Reaction | undefined> {
  const { openId } = message.who;
  const name = fileName.normalize('NFKC');
  if (message.inGroup || !isSheet(name) || OTHERS.test(name)) return undefined;
  if (name.includes(FILE_PREFIX)) return undefined;
  const actor = (await readRoster(world)).actor(openId);
  if (!may(actor, 'takeOrders').may)
    return SURELY.test(name) ? replyInWords(message, '12345、141 的来单表由指挥室收，请发给指挥室的人。') : undefined;
  if (may(actor, 'manageRoster').may && !ORDERS.test(name)) return undefined;
  if (!isXlsx(name)) return replyInWords(message, '来单只收 .xlsx。请用 WPS 或 Excel 另存为 .xlsx 再发。');
  const batch = BatchId.parse(world.newId());
  return {
    changes: [
      {
        kind: 'exchange-batch',
        batch: {
          ...{ id: batch, version: 1, openId, at: world.now(), messageId: message.messageId, fileKey },
          ...{ fileName: cutTo(fileName, 100), state: 'reading', source: null, headers: [], dry: null, why: null },
        },
      },
    ],
    says: [
      ...replyInWords(message, '收到表格，正在看有几单。').says,
      { kind: 'order-batch', batch, step: 'read', asked: batch, about: batch },
    ],
  };
}
