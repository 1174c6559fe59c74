import { cutTo } from '../../forms/cut-to.ts';
import { may } from '../../roster/permissions.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { replyInWords } from '../core/reply.ts';
import { isSheet, isXlsx } from '../core/sheet-name.ts';
import type { Message, SentFile } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { keptBundles } from './see-subject.ts';

/**
 * Somebody who keeps files sent a workbook of them to the bot alone: its name says 档案, or whoever sent it has nothing to do
 * with the roster. It is read by a job. Undefined for anybody else and any other file.
 */
export async function onSubjectWorkbook(
  message: Message,
  { fileKey, fileName }: SentFile,
  world: World,
): Promise<Reaction | undefined> {
  const { openId } = message.who;
  if (message.inGroup || !isSheet(fileName)) return undefined;
  const roster = await readRoster(world);
  if (keptBundles(openId, roster, world).length === 0) return undefined;
  const named = /档案|一店一档/.test(fileName.normalize('NFKC'));
  if (!named && may(roster.actor(openId), 'manageRoster').may) return undefined;
  if (!isXlsx(fileName)) return replyInWords(message, '档案只收 .xlsx。请另存为 .xlsx 再发；格式发「档案模板」看。');
  const draft = world.newId();
  const ask = { form: 'subject-import', fileName: cutTo(fileName, 100) } as const;
  return {
    changes: [{ kind: 'inspection-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [
      ...replyInWords(message, '收到档案表格，正在看。').says,
      { kind: 'subject-workbook', draft, messageId: message.messageId, fileKey, about: draft },
    ],
  };
}
