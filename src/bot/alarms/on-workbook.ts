import { mayWithAlarm } from '../../alarms/rights.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { replyInWords } from '../core/reply.ts';
import { isSheet, isXlsx } from '../core/sheet-name.ts';
import type { Message, SentFile } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** What the names of such workbooks say. */
const NAMED = /燃气设备|设备清单|入户安检|人车瓶/;

/**
 * Somebody of the desk or an admin sent a workbook to the bot alone whose name says what of gas it is: it is read by a job.
 * Undefined for anybody else and any other file.
 */
export async function onGasWorkbook(
  message: Message,
  { fileKey, fileName }: SentFile,
  world: World,
): Promise<Reaction | undefined> {
  const { openId } = message.who;
  const name = fileName.normalize('NFKC');
  if (message.inGroup || !isSheet(name) || !NAMED.test(name)) return undefined;
  if (!mayWithAlarm('importSheet', null, openId, await readRoster(world)).may) return undefined;
  if (!isXlsx(name)) return replyInWords(message, '燃气的表格只收 .xlsx。请用 WPS 或 Excel 另存为 .xlsx 再发。');
  const draft = world.newId();
  const ask = { form: 'gas-import' as const, fileName: cutTo(fileName, 100), sheet: null, problems: [] };
  return {
    changes: [{ kind: 'gas-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [
      ...replyInWords(message, '收到表格，正在看。').says,
      { kind: 'gas-workbook', draft, messageId: message.messageId, fileKey, about: draft },
    ],
  };
}
