import { cutTo } from '../../../forms/cut-to.ts';
import { FILE_PREFIX } from '../../../list/workbook/write.ts';
import { may } from '../../../permissions/permissions.ts';
import type { Reaction } from '../../core/reaction.ts';
import { readRoster } from '../../core/reading.ts';
import { replyInWords } from '../../core/reply.ts';
import { isXlsx } from '../../core/sheet-name.ts';
import type { Message, SentFile } from '../../ports/incoming.ts';
import type { World } from '../../ports/world.ts';

/**
 * A workbook of the list that comes back to the bot alone, from whoever looks after the list: it is read by a job. Undefined
 * for every other file; anybody else is told who may.
 */
export async function onListWorkbook(
  message: Message,
  { fileKey, fileName }: SentFile,
  world: World,
): Promise<Reaction | undefined> {
  const { openId } = message.who;
  // A program puts something before or behind the name of what it saves a second time.
  if (message.inGroup || !fileName.includes(FILE_PREFIX) || !isXlsx(fileName)) return undefined;
  const allowed = may((await readRoster(world)).actor(openId), 'publishMatter');
  if (!allowed.may) return replyInWords(message, allowed.why);
  const { messageId } = message;
  const job = { kind: 'list-workbook-in' as const, id: messageId, openId, messageId, fileKey };
  return {
    changes: [],
    says: [
      ...replyInWords(message, '收到清单表格，正在和现在的清单对。').says,
      { ...job, fileName: cutTo(fileName, 100) },
    ],
  };
}
