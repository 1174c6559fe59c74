import type { DraftId, MessageId } from '../../brands.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Message, SentFile } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import type { Hooks } from './hooks.ts';
import { readRoster } from './reading.ts';
import { replyInWords } from './reply.ts';
import { isSheet, isXlsx } from './sheet-name.ts';

/** A form that a table fills: whose, when, and the name of the file. */
type Sent = { id: DraftId; openId: Message['who']['openId']; at: number; fileName: string };
/** The job that reads a table, but for its kind. */
type Reading = { draft: DraftId; messageId: MessageId; fileKey: string };

/** A kind of table that a subject takes from somebody who sends it to the bot alone. */
export type Table = {
  /** Whether this is one and theirs to send, by its name; why not, where that is to be said. Undefined leaves it to the next subject. */
  takes(name: string, openId: Sent['openId'], roster: Roster, world: World): 'yes' | { why: string } | undefined;
  /** What is said where it is of another program, and while it is read. */
  otherKind: string;
  reading: string;
  keeps(sent: Sent): Change;
  job(reading: Reading): Outgoing;
};

/** Takes such a table: a form is kept, and a job fills it with what the table says, or says what is wrong with it. */
export const taking =
  (table: Table): NonNullable<Hooks['file']> =>
  async (message: Message, { fileKey, fileName }: SentFile, world: World) => {
    const name = fileName.normalize('NFKC');
    if (message.inGroup || !isSheet(name)) return undefined;
    const { openId } = message.who;
    const taken = table.takes(name, openId, await readRoster(world), world);
    if (taken === undefined) return undefined;
    if (taken !== 'yes') return replyInWords(message, `${taken.why}。`);
    if (!isXlsx(name)) return replyInWords(message, table.otherKind);
    const draft = world.newId();
    return {
      changes: [table.keeps({ id: draft, openId, at: world.now(), fileName: cutTo(fileName, 100) })],
      says: [...replyInWords(message, table.reading).says, table.job({ draft, messageId: message.messageId, fileKey })],
    };
  };
