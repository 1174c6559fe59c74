import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aCase } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const deliverAll = () => deliverDue(opened.world);
/** What a person was told since the last look, in their own chat. */
const heard = (name: string): string => {
  const all = opened.spoken.filter(({ to }) => to === idOf(name)).map(({ text }) => text);
  opened.spoken.splice(0);
  return all.join('\n');
};
const step = async (number: CaseId, name: string, command: { do: string } & Record<string, unknown>) => {
  expect(await doTo(opened, number, idOf(name), command, `${command.do}:${number}`)).toBe('done');
  await deliverAll();
};

test('who reported what was merged is told so, and hears of the other case that it goes on and ends, no more', async () => {
  const kept = await reportCase(opened);
  const draft = await openForm(opened, idOf('网格员乙'));
  const { toast } = await receive(
    click(idOf('网格员乙'), { do: 'submit', draft }, { ...FILLED, estate: '骆家庄小区', detail: '9 幢' }),
    opened.world,
  );
  const merged = aCase(/WX-\d{6}-\d{3}/.exec(toast?.content ?? '')?.[0] ?? '');
  await step(merged, '联络站书记', { do: 'follow', on: true });
  opened.spoken.splice(0);

  await step(merged, '指挥室派遣员', { do: 'merge', into: kept, text: null });
  expect(heard('网格员乙')).toContain('已合并办理');
  const mergedIn = (await opened.store.caseOf(kept))?.mergedIn;
  expect(mergedIn).toEqual(expect.arrayContaining([idOf('网格员乙'), idOf('联络站书记')]));
  expect(mergedIn).not.toContain(idOf('网格员甲'));

  await step(kept, '执法队值班员', { do: 'sign' });
  await step(kept, '执法队值班员', {
    do: 'feedBack',
    text: '已清洗',
    outcome: 'solved',
    fileNumber: null,
    photos: ['img_1'],
  });
  opened.spoken.splice(0);
  const { state } = (await opened.store.caseOf(kept)) ?? {};
  if (state === 'to-verify')
    await step(kept, '指挥室派遣员', { do: 'verify', ok: true, text: null, photos: ['img_1'] });
  opened.spoken.splice(0);
  await step(kept, '网格员甲', { do: 'confirm' });
  expect((await opened.store.caseOf(kept))?.state).toBe('closed');
  const told = opened.spoken.map(({ to }) => to);
  for (const name of ['网格员乙', '联络站书记']) expect(told).toContain(idOf(name));
  const said = (name: string) => opened.spoken.find(({ to }) => to === idOf(name))?.text;
  expect(said('网格员乙')).toContain(`您报的 ${merged} 并入了 ${kept}。已经办结。`);
});
