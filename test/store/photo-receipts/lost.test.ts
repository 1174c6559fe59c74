import { expect, test } from 'vitest';
import { keepPhoto } from '../../../src/bot/cases/keep-photo.ts';
import { receive } from '../../../src/bot/receive.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { faultOf } from '../../../src/feishu/errors.ts';
import { aMessage, aPhoto } from '../../harness/ids.ts';
import { click, doTo, FILLED, openForm, reportCase } from '../report-case.ts';
import { aPictureOffice, officer, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf, opens } = aPictureOffice();

/** A picture that the platform refuses for good, whose sender is asked to send it again; afterwards it takes pictures. */
async function sendLost(who = worker) {
  const { uploadImage } = office().messenger;
  office().messenger.uploadImage = async () => {
    throw faultOf(234006, 'too big', 400);
  };
  expect(await send(who, '', 1)).toContain('这一张没收到，请再发。');
  office().messenger.uploadImage = uploadImage;
}

const submit = async (draft: string | undefined, form: Record<string, unknown>, who = worker) =>
  (await receive(click(who, { do: 'submit', draft }, form), office().world)).toast?.content ?? '';

test('当场已处理 with a lost picture alone asks for what it needs, and is not told to wait', async () => {
  const draft = await openForm(office(), worker, 'CG04', 'settle');
  await sendLost();
  const said = await submit(draft, { estate: '德加小区', detail: '3 幢', how: 'corrected' });
  expect(said).not.toContain('还在收');
  expect(said).toContain('照片');
  await send(worker, '', 1);
  expect(await submit(draft, { estate: '德加小区', detail: '3 幢', how: 'corrected' })).toContain('已登记');
});

test('补充 does not count a lost picture as on its way, and does not fetch it after all', async () => {
  const number = await reportCase(office());
  await doTo(office(), number, officer, { do: 'sign' }, 'sign');
  await opens(officer, 'supplement', number);
  await sendLost(officer);
  const [draft] = await office().store.openedBy(officer, 0);
  expect(await submit(draft?.id, { text: '又来了' }, officer)).toBe('补充：已记上');
  await settle(60_000);
  expect(await photosOf(number)).toEqual([]);
});

test('sent again it is in the case once, and counted once', async () => {
  const draft = await openForm(office(), worker);
  await sendLost();
  expect((await send(worker, '', 1)).join()).toContain('一共 1 张');
  const number = findCaseNumber(await submit(draft, FILLED));
  await settle(60_000);
  expect(number && (await photosOf(number))).toEqual(['img_own_1']);
});

test('one that comes after all, by a job that was still under way, stays out', async () => {
  const number = await reportCase(office());
  await sendLost();
  const [id, sentIn] = ['id', 'message_id'].map(
    (of) => `${office().database.raw.prepare('SELECT * FROM photos').get()?.[of]}`,
  );
  const job = { kind: 'keep-photo', imageKey: 'img', caseId: number } as const;
  await keepPhoto({ ...job, photoId: aPhoto(`${id}`), messageId: aMessage(`${sentIn}`) }, office().world);
  expect(await photosOf(number)).toEqual([]);
});
