import { cutTo } from '../../forms/cut-to.ts';
import { may } from '../../roster/permissions.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { replyInWords } from '../core/reply.ts';
import { isSheet, isXlsx } from '../core/sheet-name.ts';
import type { Message, SentFile } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/**
 * An admin sent a workbook to the bot alone: it is read by a job, which answers with what it would change. Undefined
 * for anybody else and any other file.
 */
export async function onWorkbook(
  message: Message,
  { fileKey, fileName }: SentFile,
  world: World,
): Promise<Reaction | undefined> {
  const { openId } = message.who;
  if (message.inGroup || !isSheet(fileName)) return undefined;
  if (!may((await readRoster(world)).actor(openId), 'manageRoster').may) return undefined;
  if (!isXlsx(fileName)) return replyInWords(message, '名册只收 .xlsx。请另存为 .xlsx 再发；格式发「名册模板」看。');
  const draft = world.newId();
  const ask = { form: 'import', fileName: cutTo(fileName, 100) } as const;
  return {
    changes: [{ kind: 'roster-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [
      ...replyInWords(message, '收到名册表格，正在看。').says,
      {
        kind: 'roster-job',
        id: draft,
        job: { do: 'read-workbook', draft, messageId: message.messageId, fileKey },
      },
    ],
  };
}
