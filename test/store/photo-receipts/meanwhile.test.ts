import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/bot/ports/store.ts';
import { receive } from '../../../src/bot/receive.ts';
import { photosUnder } from '../../../src/bot/visits/photos.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { aCase, aMessage } from '../../harness/ids.ts';
import { keepTold } from '../../visits/told-visit.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../report-case.ts';
import { aPictureOffice, desk, officer, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf, opens } = aPictureOffice();

const FIRST = aCase('WX-261124-001');

/** Something happens between the moment an entrance has decided and the moment it writes a change of this kind; once. */
function beforeWriting(kind: Change['kind'], happens: () => Promise<unknown>) {
  const { store } = office().world;
  const { commit } = store;
  store.commit = async (given) => {
    if (!given.changes.some((change) => change.kind === kind)) return commit(given);
    store.commit = commit;
    await happens();
    return commit(given);
  };
}

const submit = (draft: string) => receive(click(worker, { do: 'submit', draft }, FILLED), office().world);

describe('a picture and its form at one moment', () => {
  test('one that came, and was kept for the form, while that was handed in, is in the case', async () => {
    const draft = await openForm(office(), worker);
    beforeWriting('draft-used', () => send(worker, '', 1));
    expect((await submit(draft)).toast?.content).toContain('已上报');
    await settle();
    const [number] = await office().store.openAt({ estate: '德加小区', community: '德加社区' });
    expect(number && (await photosOf(number.id))).toEqual(['img_own_1']);
  });

  test('one taken in for a form that was handed in meanwhile is in the case, and the case is named', async () => {
    const draft = await openForm(office(), worker);
    beforeWriting('photo', () => submit(draft));
    const told = await send(worker, '', 1);
    expect(told.filter((text) => text.startsWith('照片'))).toEqual([expect.stringContaining(`照片收进 ${FIRST}`)]);
    expect(await photosOf(FIRST)).toEqual(['img_own_1']);
  });

  test('one held until it is reported, and taken in while the form was opened, goes with that form', async () => {
    await send(worker, '', 1);
    let draft = '';
    beforeWriting('photo', async () => {
      draft = await openForm(office(), worker);
    });
    await send(worker, '', 1);
    const number = findCaseNumber((await submit(draft)).toast?.content ?? '');
    await settle();
    expect(number && (await photosOf(number))).toHaveLength(2);
    // The next one is for the case.
    expect((await send(worker, '', 1)).join()).toContain(`照片收进 ${number}`);
  });
});

describe('what went in with a form', () => {
  test('is added by the right of the form, though its sender has no more to do with the case', async () => {
    const number = await reportCase(office(), { ...FILLED, wantsReply: true });
    await doTo(office(), number, officer, { do: 'sign' }, 'sign');
    await settle();
    await opens(officer, 'contacted', number);
    const { fetchImage } = office().messenger;
    office().messenger.fetchImage = async () => {
      throw new Error('not now');
    };
    await send(officer, '', 1);
    const [draft] = await office().store.openedBy(officer, 0);
    const handed = click(officer, { do: 'submit', draft: draft?.id }, { text: '已告知办理进度' });
    expect((await receive(handed, office().world)).toast?.content).toContain('已记上');
    const police = { do: 'redispatch', lead: 'police', for: null, text: '归派出所' };
    expect(await doTo(office(), number, desk, police, 'other')).toBe('done');
    expect(await doTo(office(), number, idOf('派出所值班员'), { do: 'sign' }, 'theirs')).toBe('done');
    office().messenger.fetchImage = fetchImage;
    await settle(60_000);
    expect(await photosOf(number)).toEqual(['img_own_1']);
  });

  test('and is not taken, as the case has ended meanwhile, is said', async () => {
    const draft = await openForm(office(), worker);
    await send(worker, '', 1);
    const { fetchImage } = office().messenger;
    office().messenger.fetchImage = async () => {
      throw new Error('not now');
    };
    await send(worker, '', 1);
    expect((await submit(draft)).toast?.content).toContain('已上报');
    expect(await doTo(office(), FIRST, worker, { do: 'withdraw', text: null }, 'withdraw')).toBe('done');
    office().messenger.fetchImage = fetchImage;
    const from = office().spoken.length;
    await settle(60_000);
    const told = office().spoken.slice(from);
    expect(told.map(({ text }) => text).join()).toContain(`照片没有放进 ${FIRST}「餐饮油烟扰民」：它已经撤回了`);
  });

  test('joins the case that is followed instead of reporting it again', async () => {
    const number = await reportCase(office());
    const other = idOf('网格员乙');
    const draft = await openForm(office(), other);
    await send(other, '', 1);
    const { toast } = await receive(click(other, { do: 'follow-instead', draft, case: number }), office().world);
    expect(toast?.content).toBe(`已关注 ${number}`);
    await settle();
    expect(await photosOf(number)).toEqual(['img_own_1']);
  });

  test('of a visit, told meanwhile, is in the case of its item, of whatever department its sender is', async () => {
    const visit = await keepTold(office().world, officer, 'A'.repeat(22));
    const target = photosUnder(visit.id, 'IT-1');
    const [id, messageId, sourceKey] = [office().world.newId(), aMessage('om_at_visit'), 'img_at_visit'];
    const photo = { id, target, by: idOf('市监所值班员'), at: office().clock.now, messageId, sourceKey };
    await office().store.commit({
      at: office().clock.now,
      changes: [{ kind: 'photo', photo }],
      says: [{ kind: 'keep-photo', photoId: id, messageId, imageKey: sourceKey, caseId: target }],
    });
    await settle();
    const caseId = (await office().store.visit(visit.id))?.found.find(({ item }) => item === 'IT-1')?.caseId;
    expect(caseId && (await photosOf(caseId))).toEqual(['img_own_1']);
  });
});
