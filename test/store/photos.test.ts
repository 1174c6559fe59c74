import { afterEach, beforeEach, expect, test } from 'vitest';
import { onForm } from '../../src/bot/cases/on-form.ts';
import { openReport } from '../../src/bot/cases/open-report.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { type OpenId, typed } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aCase, aChat, aMessage } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, FILLED, idOf, openForm, reportCase } from './report-case.ts';

let opened: Opened;
let uploads: number;
beforeEach(async () => {
  opened = await openWorld();
  uploads = 0;
  opened.messenger.uploadImage = async () => {
    uploads += 1;
    return `img_own_${uploads}`;
  };
});
afterEach(() => opened.close());

const deliverAll = async () => {
  opened.clock.now += 5_000;
  await deliverDue(opened.world);
};

let pictures = 0;
const picture = (openId: OpenId, count = 1): Message => {
  pictures += 1;
  return {
    kind: 'message',
    key: `om_picture_${pictures}`,
    messageId: aMessage(`om_picture_${pictures}`),
    chatId: aChat('oc_own'),
    inGroup: false,
    who: { openId },
    content: {
      type: 'words',
      words: typed(''),
      images: Array.from({ length: count }, (_, at) => `img_sent_${pictures}${at === 0 ? '' : `_${at}`}`),
    },
  };
};
const photosOf = async (number: CaseId) => (await opened.store.caseOf(number))?.photos;

test('a picture that is still on its way when its form is submitted joins the case', async () => {
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  await receive(picture(reporter), opened.world);
  await receive(click(reporter, { do: 'submit', draft }, FILLED), opened.world);
  await deliverAll();
  expect(await photosOf(aCase('WX-261124-001'))).toEqual(['img_own_1']);
});

test('a picture sent while a form without pictures is open joins its case when that is submitted', async () => {
  const number = await reportCase(opened, { ...FILLED, wantsReply: true });
  const officer = idOf('执法队值班员');
  const outcome = await onForm({ do: 'form', case: number, act: 'contacted', v: 1 }, click(officer, {}), opened.world);
  await opened.store.commit({ at: opened.clock.now, ...outcome });
  await receive(picture(officer), opened.world);
  await deliverAll();
  const [draft] = outcome.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft.id] : []));
  const { toast } = await receive(click(officer, { do: 'submit', draft }, { text: '已告知办理进度' }), opened.world);
  expect(toast?.content).toContain('已记上');
  await deliverAll();
  expect(await photosOf(number)).toEqual(['img_own_1']);
});

test('what was settled on the spot is closed at once, and its pictures follow: with the form, and after it', async () => {
  const worker = idOf('网格员甲');
  const outcome = await openReport({ do: 'settle', matter: 'CG04' }, click(worker, {}), opened.world);
  await opened.store.commit({ at: opened.clock.now, ...outcome });
  const [draft] = outcome.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft.id] : []));
  await receive(picture(worker), opened.world);
  const form = { how: 'corrected', estate: '德加小区', detail: '3 幢' };
  const early = await receive(click(worker, { do: 'submit', draft }, form), opened.world);
  expect(early.toast?.content).toContain('照片还在收');
  await deliverAll();
  const { toast } = await receive(click(worker, { do: 'submit', draft }, form), opened.world);
  expect(toast?.content).toContain('已登记');
  await receive(picture(worker), opened.world);
  await deliverAll();
  expect(await photosOf(aCase('WX-261124-001'))).toEqual(['img_own_1', 'img_own_2']);
});

test('a picture taken over twice, by two who did not know of each other, is in the case once', async () => {
  const reporter = idOf('网格员甲');
  const number = await reportCase(opened);
  await receive(picture(reporter), opened.world);
  const { fetchImage } = opened.messenger;
  opened.messenger.fetchImage = async (...asked) => {
    // Slower than the lease: meanwhile somebody else takes the same picture up.
    opened.clock.now += 61_000;
    opened.messenger.fetchImage = fetchImage;
    await deliver(opened.world);
    return fetchImage(...asked);
  };
  await deliverAll();
  expect(uploads).toBe(2);
  const kept = opened.database.raw.prepare('SELECT own_key FROM photos').all();
  expect(await photosOf(number)).toEqual(kept.map((row) => row.own_key));
});

test('a picture whose case is changed at every try is tried again, not dropped', async () => {
  const reporter = idOf('网格员甲');
  const number = await reportCase(opened);
  await receive(picture(reporter), opened.world);
  const { commit } = opened.store;
  opened.world.store.commit = async (given) =>
    given.changes.some((change) => change.kind === 'case') ? 'conflict' : commit(given);
  await deliverAll();
  expect(await photosOf(number)).toEqual([]);
  opened.world.store.commit = commit;
  await deliverAll();
  expect(await photosOf(number)).toEqual(['img_own_1']);
});

test('twenty pictures are taken, in one message or in many; of the rest one is told', async () => {
  const reporter = idOf('网格员甲');
  const number = await reportCase(opened);
  const kept = () => opened.database.raw.prepare('SELECT count(*) AS n FROM photos').get()?.n;
  await receive(picture(reporter, 18), opened.world);
  expect(kept()).toBe(18);
  await receive(picture(reporter, 5), opened.world);
  expect(kept()).toBe(20);
  await receive(picture(reporter), opened.world);
  expect(kept()).toBe(20);
  // Pictures that join one case at once stand in each other's way: some come with the next rounds.
  for (let round = 0; round < 5; round++) {
    opened.clock.now += 60_000;
    await deliverAll();
  }
  expect(await photosOf(number)).toHaveLength(20);
  const told = opened.spoken.map(({ text }) => text);
  expect(told.filter((text) => text.includes('多出来'))).toEqual(Array(2).fill('最多收 20 张，多出来的没有收。'));
  const receipts = told.filter((text) => text.startsWith('照片收进'));
  expect(receipts).toHaveLength(2);
  for (const receipt of receipts) expect(receipt).toContain(`照片收进 ${number}「餐饮油烟扰民」了`);
});

test('a picture is moved only from where it was last seen: who moves it late is told to look again, and it stays', async () => {
  const [first, second] = [aCase('WX-261124-001'), aCase('WX-261124-002')];
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  await receive(picture(reporter), opened.world);
  const [photo] = await opened.store.photosOf(draft);
  if (!photo) throw new Error('no picture');
  const move = (to: CaseId) =>
    opened.store.commit({ at: opened.clock.now, changes: [{ kind: 'photo-moved', photo, to }], says: [] });
  expect(await move(first)).toBe('done');
  expect(await move(second)).toBe('conflict');
  expect((await opened.store.photosOf(first)).map(({ id }) => id)).toEqual([photo.id]);
  expect(await opened.store.photosOf(second)).toEqual([]);
});
