import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import type { Opened } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

let said = 0;

/** The views that have waited to be sent since a row of the outbox, but the greeting of somebody never met. */
export const sentSince = ({ database }: Opened, id: number): View[] =>
  database.raw
    .prepare("SELECT body FROM outbox WHERE kind = 'send' AND id > ? ORDER BY id")
    .all(id)
    .map(({ body }) => JSON.parse(String(body)).view)
    .filter(({ view }) => view !== 'help');

/** The views that words said in somebody's own chat are answered with; twenty seconds pass. */
export async function answered(opened: Opened, words: string, name = '网格员甲'): Promise<View[]> {
  const [last] = opened.database.raw.prepare('SELECT max(id) AS id FROM outbox').all();
  const key = `om_said_${++said}`;
  const content = { type: 'words' as const, words: typed(words), images: [] };
  const where = { chatId: aChat(`oc_${name}`), inGroup: false, who: { openId: idOf(name) } };
  await receive({ kind: 'message', key, messageId: aMessage(key), ...where, content }, opened.world);
  opened.clock.now += 20_000;
  return sentSince(opened, Number(last?.id ?? 0));
}
