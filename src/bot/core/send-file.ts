import type { OpenId } from '../../brands.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { Performing } from './subject.ts';

/** A file for one person: what it is called in a sentence, and how it is made when it is due. */
type FileFor = {
  openId: OpenId;
  /** Told apart by the platform, and by us where it is refused; 50 characters at most. */
  uuid: string;
  what: string;
  make(): Promise<{ name: string; bytes: Uint8Array }>;
};

/** Makes a file, uploads it and says it, once; where the platform takes none, whoever asked is told so. */
export async function sendFile(
  { queued, world }: Performing,
  { openId, uuid, what, make }: FileFor,
): Promise<Delivered> {
  const { name, bytes } = await make();
  try {
    const key = await world.messenger.uploadFile(bytes, name);
    // A file counts among the messages of its chat like any other.
    await world.pace(openId);
    return await world.messenger.sendFile({ openId }, key, uuid.slice(0, 50));
  } catch (error) {
    if (!isRefusal(error, queued.attempts)) throw error;
    world.log.warn('a file could not be sent', { why: error.message });
    const words = `${what}没发出去：${error.message}。请管理员看「自检」里机器人有没有上传文件的权限。`;
    const says = [{ kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words } }];
    await world.store.commit({ remember: `file:${uuid}`, at: world.now(), changes: [], says });
  }
  return {};
}
