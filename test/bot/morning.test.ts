import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { opened as openFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
let number: string;
beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened);
  await onTick(opened.world);
  opened.spoken.splice(0);
});
afterEach(() => opened.close());

/** The digests that a tick at this Shanghai time brings. */
const digestsAt = async (shanghai: string) => {
  opened.clock.now = Date.parse(`${shanghai}+08:00`);
  await onTick(opened.world);
  const rows = opened.database.raw
    .prepare('SELECT body FROM outbox WHERE instr(body, \'"view":"day\') > 0 AND created_at = ?')
    .all(opened.clock.now);
  return rows.map(({ body }) => JSON.parse(String(body)));
};

test('each duty chat that has something open, the desk, and whoever has none get one card a working morning', async () => {
  expect(await digestsAt('2026-11-25T08:29:00')).toEqual([]);
  const digests = await digestsAt('2026-11-25T08:30:00');
  // The officers and the desk have it in their duty chats; the station, which has none, in its own; nobody else has anything.
  expect(digests.map(({ view }) => [view.view, view.party ?? view.openId])).toEqual([
    ['day-of', 'enforcement-team'],
    ['day-of', 'desk'],
    ['day', idOf('联络站书记')],
  ]);
  expect(await digestsAt('2026-11-25T08:31:00')).toEqual([]);
  expect(await digestsAt('2026-11-26T08:31:00')).toHaveLength(3);
});

test('none on a day off, and none long after its time', async () => {
  // The National Day, and the Saturday that makes up for it.
  expect(await digestsAt('2026-10-01T08:30:00')).toEqual([]);
  // Nothing is due at the station yet.
  expect(await digestsAt('2026-10-10T08:30:00')).toHaveLength(2);
  expect(await digestsAt('2026-11-28T08:30:00')).toEqual([]);
  expect(await digestsAt('2026-11-30T10:31:00')).toEqual([]);
  expect(await digestsAt('2026-12-01T10:29:00')).toHaveLength(3);
});

test('two hosts at one moment bring one digest', async () => {
  await Promise.all([digestsAt('2026-11-26T08:30:00'), onTick(opened.world)]);
  expect(await digestsAt('2026-11-26T08:30:00')).toHaveLength(3);
});

/** A file in a grid with something open that was to be put right by then. */
async function openHazard(n: number, grid: string, due: number): Promise<void> {
  const hand = {
    ...{ by: '样例', openId: null, at: opened.clock.now, from: 'form' as const },
    ...{ bundles: catalogue.bundles, limits: catalogue.limits.inspections },
  };
  const id = SubjectId.parse(`DA-${n}`);
  const place = { community: '德加社区', grid, detail: `样例路 ${n} 号` };
  const file = openFile(
    { id, name: `样例面馆${n}`, creditCode: null, place, bundles: ['small-restaurant'], entered: {} },
    hand,
  );
  const hazard = { item: 'X', look: '堵了', grade: '限期整改' as const, department: 'police', due, caseId: null };
  const visit = {
    ...{ id: `JC-${n}`, subject: id, plan: null, kind: 'inspection' as const, state: 'correcting' as const },
    ...{ departments: ['police'], at: opened.clock.now, minutes: 9, items: 3, notSeen: 0 },
    hazards: [{ ...hazard, correctedAt: null }],
  };
  const changes = [
    { kind: 'subject' as const, ...file },
    { kind: 'visit-summed' as const, visit, counts: false },
  ];
  expect(await opened.store.commit({ at: opened.clock.now, changes, says: [] })).toBe('done');
}

test('what was found at a place and is due today tells whoever looks after that grid, and the station; not the next grid', async () => {
  const grid = '第一网格';
  await openHazard(1, '第二网格', instantOf('2026-11-24', 1000));
  await openHazard(2, grid, instantOf('2026-11-26', 1000));
  const told = async (day: string) => (await digestsAt(`${day}T08:30:00`)).map(({ view }) => view.openId);
  expect(await told('2026-11-25')).not.toContain(idOf('网格员甲'));
  expect(await told('2026-11-26')).toEqual(expect.arrayContaining([idOf('网格员甲'), idOf('联络站书记')]));
  const shown = JSON.stringify(await render({ view: 'day', openId: idOf('网格员甲') }, opened.world));
  expect(shown).toContain('样例面馆2　1 条　今天到期');
  expect(shown).not.toContain('样例面馆1');
});

const listed = async (name: string, list: string, shelf?: string) => {
  const { toast, card } = await receive(click(idOf(name), { do: 'list', list, shelf, page: 0 }), opened.world);
  return { refused: toast?.content, has: JSON.stringify(card ?? '').includes(number) };
};

test('a to-do list has what is a department’s to do, for all who work there and for nobody else', async () => {
  expect(await listed('执法队值班员', 'todo')).toEqual({ refused: undefined, has: true });
  expect(await listed('执法队负责人', 'todo')).toEqual({ refused: undefined, has: true });
  expect(await listed('市监所值班员', 'todo')).toEqual({ refused: undefined, has: false });
  expect(await listed('网格员甲', 'mine')).toEqual({ refused: undefined, has: true });
  expect(await listed('网格员乙', 'mine')).toEqual({ refused: undefined, has: false });
});

test('the desk’s and the station’s lists are for those whose they are', async () => {
  opened.clock.now += 30 * 24 * 3_600_000;
  expect(await listed('指挥室派遣员', 'desk', 'overdue')).toEqual({ refused: undefined, has: true });
  expect(await listed('联络站书记', 'station')).toEqual({ refused: undefined, has: true });
  expect((await listed('网格员甲', 'desk', 'overdue')).refused).toContain('指挥台由指挥室和带班领导使用');
  expect((await listed('执法队值班员', 'station')).refused).toContain('联络站列表由联络站使用');
});
