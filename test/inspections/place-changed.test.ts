import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { tellsLeads } from '../../src/bot/inspections/place-changed.ts';
import { opened as openFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { aPerson } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { keepTold } from '../visits/told-visit.ts';

test('a place that closes or changes hands: who leads what is left there hears which cases and what to do, nobody else', async () => {
  const { world, store, clock, close } = await openWorld();
  const id = SubjectId.parse('DA-1');
  const hand = {
    ...{ by: '管理员', openId: null, at: clock.now, from: 'form' as const },
    ...{ bundles: catalogue.bundles, limits: catalogue.limits.inspections },
  };
  const place = { community: null, grid: null, detail: '样例路1号' };
  const file = { id, name: '样例面馆', creditCode: null, bundles: ['small-restaurant'], entered: {}, place };
  await store.commit({ at: clock.now, changes: [{ kind: 'subject', ...openFile(file, hand) }], says: [] });
  const roster = await readRoster(world);
  const subject = await store.subject(id);
  if (!subject) throw new Error('no file');
  expect(await tellsLeads(subject, 'closed', roster, world)).toEqual([]);
  const { found } = await keepTold(world, aPerson(idOf('执法队值班员')), 'AAAAAAAAAAAAAAAAAAAAAA');
  const cases = found.flatMap(({ caseId }) => caseId ?? []);
  const changes = cases.map((caseId) => ({ kind: 'subject-case' as const, subject: id, caseId, at: clock.now }));
  await store.commit({ at: clock.now, changes, says: [] });
  for (const [what, said] of [
    ['closed', '停业了'],
    ['operator', '换了店家'],
  ] as const) {
    const says = await tellsLeads(subject, what, roster, world);
    expect(says).toMatchObject([{ kind: 'send', to: { chatId: roster.dutyChat('enforcement-team') }, about: id }]);
    for (const words of [said, ...cases, '点「复查」']) expect(JSON.stringify(says)).toContain(words);
  }
  close();
});
