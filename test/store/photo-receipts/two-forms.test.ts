import { describe, expect, test } from 'vitest';
import { receive } from '../../../src/bot/receive.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../report-case.ts';
import { aPictureOffice, officer, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf, opens, lastSent } = aPictureOffice();

describe('two forms open', () => {
  test('the receipt says which has it, and one press puts it into the other', async () => {
    const first = await reportCase(office());
    const second = await reportCase(office(), { ...FILLED, detail: '9 幢' });
    for (const number of [first, second]) await doTo(office(), number, officer, { do: 'sign' }, `sign-${number}`);
    await opens(officer, 'feedBack', first);
    await opens(officer, 'feedBack', second);
    const [receipt = ''] = await send(officer, '', 1);
    expect(receipt).toContain(`照片收进「反馈 ${second} 餐饮油烟扰民」这张表了`);
    expect(receipt).toContain(`放到「反馈 ${first} 餐饮油烟扰民」`);
    const value = JSON.parse(/\{"do":"photos-to"[^}]*\}/.exec(receipt)?.[0] ?? '{}');
    const answer = await receive(click(officer, value), office().world);
    expect(answer.toast?.content).toBe('换好了');
    await settle();
    const drafts = await office().store.openedBy(officer, 0);
    const photosByCase = await Promise.all(
      drafts.map(async ({ id, body }) => [
        body.form === 'case' && body.caseId,
        (await office().store.photosOf(id)).length,
      ]),
    );
    expect(Object.fromEntries(photosByCase)).toEqual({ [first]: 1, [second]: 0 });
    // The next ones follow.
    expect((await send(officer, '', 1))[0]).toContain(`反馈 ${first}`);
  });

  test('nobody moves what another has sent, or puts it into another’s form', async () => {
    const number = await reportCase(office());
    await settle();
    await send(worker, '', 1);
    const theirs = await openForm(office(), idOf('网格员乙'));
    const message = lastSent();
    const stranger = await receive(click(idOf('网格员乙'), { do: 'photos-to', message, to: theirs }), office().world);
    expect(stranger.toast?.content).toContain('找不到了');
    const into = await receive(click(worker, { do: 'photos-to', message, to: theirs }), office().world);
    expect(into.toast?.content).toContain('找不到了');
    expect(await photosOf(number)).toHaveLength(1);
  });

  test('one is submitted: the next picture goes to the one that is still open', async () => {
    const first = await reportCase(office());
    const second = await reportCase(office(), { ...FILLED, detail: '9 幢' });
    for (const number of [first, second]) await doTo(office(), number, officer, { do: 'sign' }, `sign-${number}`);
    await opens(officer, 'supplement', first);
    await opens(officer, 'supplement', second);
    const [newest] = await office().store.openedBy(officer, 0);
    await receive(click(officer, { do: 'submit', draft: newest?.id }, { text: '又来了' }), office().world);
    await settle();
    expect((await send(officer, '', 1))[0]).toContain(`补充 ${first}`);
  });
});
