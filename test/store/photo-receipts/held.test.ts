import { expect, test } from 'vitest';
import { receive } from '../../../src/bot/receive.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { click, FILLED, openForm, reportCase } from '../report-case.ts';
import { aPictureOffice, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf, opens } = aPictureOffice();

const HOUR = 3_600_000;
const held = async () => expect((await send(worker, '', 1)).join()).toContain('先替您留着，一天内点「上报」');

/** What is said of pictures from here on. */
function told() {
  const from = office().spoken.length;
  return () =>
    office()
      .spoken.slice(from)
      .flatMap(({ text }) => (text.includes('照片收进') ? [text] : []));
}

async function photosOfReport(draft: string) {
  const filled = { ...FILLED, detail: '9 幢' };
  const { toast } = await receive(click(worker, { do: 'submit', draft }, filled), office().world);
  await settle(60_000);
  const number = findCaseNumber(toast?.content ?? '');
  return number && photosOf(number);
}

test('a first form is left and a second handed in: the picture goes with it, which is said, with the way back', async () => {
  await held();
  const said = told();
  await openForm(office(), worker);
  await settle();
  expect(said()).toEqual([]);
  const second = await openForm(office(), worker, 'CG05');
  await settle();
  expect(said()).toEqual([expect.stringMatching(/这张表了，一共 1 张.*放到.*餐饮油烟扰民/)]);
  expect(await photosOfReport(second)).toEqual(['img_own_1']);
});

test('and on to a third', async () => {
  await held();
  for (const matter of ['CG04', 'CG05']) await openForm(office(), worker, matter);
  const third = await openForm(office(), worker, 'CG01');
  expect(await photosOfReport(third)).toEqual(['img_own_1']);
});

test('reported hours later it goes along, and that is said', async () => {
  await held();
  office().clock.now += 5 * HOUR;
  const said = told();
  const draft = await openForm(office(), worker);
  await settle();
  expect(said()).toEqual([expect.stringContaining('照片收进「上报：餐饮油烟扰民」这张表了，一共 1 张')]);
  expect(await photosOfReport(draft)).toEqual(['img_own_1']);
});

test('after the day that its receipt names it goes nowhere', async () => {
  await held();
  office().clock.now += 25 * HOUR;
  expect(await photosOfReport(await openForm(office(), worker))).toEqual([]);
});

test('a form of another case is opened between: what is reported then has the picture all the same', async () => {
  const number = await reportCase(office());
  office().clock.now += HOUR;
  await held();
  await opens(worker, 'supplement', number);
  expect((await office().store.openedBy(worker, office().clock.now - 60_000)).map(({ body }) => body.form)).toEqual([
    'case',
  ]);
  const said = told();
  const draft = await openForm(office(), worker, 'CG05');
  await settle();
  expect(said()).toHaveLength(1);
  expect(await photosOfReport(draft)).toEqual(['img_own_1']);
  expect(await photosOf(number)).toEqual([]);
});

test('what was sent to a form that is open stays with it', async () => {
  const first = await openForm(office(), worker);
  await settle();
  await send(worker, '', 1);
  const second = await openForm(office(), worker, 'CG05');
  expect(await photosOfReport(second)).toEqual([]);
  expect(await photosOfReport(first)).toEqual(['img_own_1']);
});
