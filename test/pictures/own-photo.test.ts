import { expect, test } from 'vitest';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { idOf, reportCase } from '../store/report-case.ts';
import { ascii, big, tells } from './parts.ts';

test('a photo that somebody sends becomes ours without where it was taken', async () => {
  const opened = await openWorld();
  const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...big(body.length + 2, 2), ...body];
  const drawn = [...segment(0xda, [1]), 5, 6, 7, 0xff, 0xd9];
  const note = segment(0xfe, ascii('N30.2741 E120.1551'));
  opened.messenger.fetchImage = async () => Uint8Array.from([0xff, 0xd8, ...note, ...drawn]);
  const uploaded: Uint8Array[] = [];
  opened.messenger.uploadImage = async (bytes) => `img_own_${uploaded.push(bytes)}`;
  await reportCase(opened);
  const picture: Message = {
    ...{ kind: 'message', key: 'om_1', messageId: aMessage('om_1'), chatId: aChat('oc_own'), inGroup: false },
    who: { openId: idOf('网格员甲') },
    content: { type: 'words', words: typed(''), images: ['img_sent'] },
  };
  await receive(picture, opened.world);
  opened.clock.now += 5_000;
  await deliverDue(opened.world);
  expect(uploaded.map((bytes) => [...bytes])).toEqual([[0xff, 0xd8, ...drawn]]);
  expect(uploaded.some(tells)).toBe(false);
  await opened.close();
});
