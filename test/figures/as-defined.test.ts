import { describe, expect, test } from 'vitest';
import type { CaseFigure } from '../../catalogue/figures/figure.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { countsOf } from '../../src/figures/cases.ts';
import type { Sum } from '../../src/figures/count.ts';
import { nameOf, sumsOf } from '../../src/figures/sums.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { at } from '../cases/office.ts';
import { child } from '../cases/parts.ts';
import { FEED_BACK, inState, NAME_LEAD, REFER, RETURN, WHISTLE } from '../cases/story.ts';
import { aCase, aPerson } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';

type Story = ReturnType<typeof inState>;
const played = (story: Story, ...acts: ((story: Story) => unknown)[]): Case => {
  for (const act of acts) act(story);
  return story.the();
};
const of = (cases: readonly Case[], figure: CaseFigure) =>
  valueIn(valuesOf(cases.flatMap((c) => sumsOf(countsOf(c)).filter(({ by }) => by === 'all'))), figure);

const does =
  (...does: Parameters<Story['does']>) =>
  (story: Story) =>
    story.does(...does);
const until = (when: string) => (story: Story) => story.until(at(when));
const comes = (who: 'police' | 'market', department: string) => does(who, { do: 'attend', department });
const moves = does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
const stays = does('desk', { do: 'assign', lead: null, for: null, text: '就是你们' });
const named = does('leader', NAME_LEAD);
const blown = does('grid', WHISTLE);
const red = (clock: 'council' | 'contact') => does('clock', { do: 'red', clock });

const RETURNED = () => [
  played(inState('return-review')),
  played(inState('return-review'), moves),
  played(inState('return-review'), stays, moves),
  played(inState('return-review'), moves, does('police', { ...RETURN, suggested: 'market-supervision' })),
  { ...inState('return-review').the(), state: 'merged' as const },
  played(inState('return-review'), does('desk', REFER)),
];

const COUNCILS = () => [
  played(inState('in-hand'), blown),
  played(inState('in-hand'), blown, does('leader', { do: 'refuse', text: '一家能办' })),
  played(inState('in-hand'), blown, does('desk', { do: 'agree' }), comes('police', 'police')),
  // One comes in time, one an hour late; named in time.
  played(
    ...([inState('in-council'), comes('police', 'police'), until('2026-11-02 15:00')] as const),
    ...([comes('market', 'market-supervision'), named] as const),
  ),
  // Nobody comes, and nobody names a lead in time.
  played(inState('in-council'), until('2026-11-06 09:00'), red('council')),
  played(inState('in-council'), until('2026-11-06 09:00'), red('council'), named),
  played(inState('in-council'), does('desk', REFER)),
  played(inState('return-review'), moves, does('police', { ...RETURN, suggested: 'market-supervision' })),
];

const ASKED = { onBehalf: { phone: '13900005678', wantsReply: true } };
const spoken = does('officer', { do: 'contacted', text: '说了' });
const ANSWERED = () => [
  played(inState('in-hand', ASKED)),
  played(inState('in-hand', ASKED), spoken),
  played(inState('in-hand', ASKED), until('2026-11-04 09:00'), spoken),
  played(inState('in-hand', ASKED), until('2026-11-04 09:00'), red('contact')),
  played(inState('in-hand', ASKED), does('officer', FEED_BACK), does('grid', { do: 'confirm' })),
  played(inState('in-hand')),
];

describe('counted by hand', () => {
  test('退单成立: what the ruling on each return made of it, whatever came later', () => {
    expect(of(RETURNED(), 'upheld')).toEqual({ n: 2, d: 3, out: { waiting: 3, gone: 1 } });
  });

  test('吹哨: who agreed, who came in time, and whether a lead was named in time', () => {
    const cases = COUNCILS();
    expect(of(cases, 'whistled')).toEqual({ n: 6, d: 0, out: {} });
    expect(of(cases, 'whistle-agreed')).toEqual({ n: 5, d: 6, out: { waiting: 1, 'by-rule': 1 } });
    expect(of(cases, 'came')).toEqual({ n: 1, d: 6, out: { waiting: 3 } });
    expect(of(cases, 'ruled-in-time')).toEqual({ n: 1, d: 3, out: { running: 2, gone: 1 } });
  });

  test('响应: whoever was never called back is not left out for ever', () => {
    expect(of(ANSWERED(), 'contacted')).toEqual({ n: 1, d: 4, out: { running: 1 } });
    const parent = { ...inState('closed', ASKED).the(), children: [child()] };
    expect(of([parent], 'contacted').out).toEqual({ parent: 1 });
  });

  test('a record of an earlier release says what it knows, and what it does not', () => {
    const older = [...RETURNED(), ...COUNCILS()].map(asEarlier);
    expect(of(older, 'upheld')).toEqual({ n: 4, d: 4, out: { waiting: 4, gone: 1 } });
    expect(of(older, 'came')).toEqual({ n: 0, d: 0, out: { unrecorded: 7 } });
    expect(of(older, 'ruled-in-time')).toEqual({ n: 0, d: 1, out: { running: 3, gone: 1, unrecorded: 2 } });
  });
});

/** A case as an earlier release kept it: neither rulings nor limits of councils. */
function asEarlier(c: Case): Case {
  const { council: _, ...kept } = c.kept;
  const departments = c.council?.departments.map((seat) => ({ ...seat, due: null })) ?? [];
  return {
    ...c,
    kept,
    returns: c.returns.map((one) => ({ ...one, ruled: null })),
    council: c.council && { ...c.council, departments },
  };
}

test('cases of an earlier release are counted by the migration as they are counted since', async () => {
  const world = await openWorld();
  const { raw } = world.database;
  const older = [
    ...RETURNED(),
    ...COUNCILS(),
    ...ANSWERED(),
    ...ANSWERED().map((c) => ({ ...c, state: 'merged' as const })),
  ]
    .map(asEarlier)
    .map((c, n) => ({ ...c, id: aCase(`WX-261102-${String(n + 100)}`), matterId: n % 3 ? c.matterId : null }));
  const put = raw.prepare(
    `INSERT INTO cases (id, version, state, open, urgent, matter, community, estate, reporter, opened_at, changed_at, body)
     VALUES (?, 1, ?, 1, 0, ?, ?, NULL, ?, ?, 0, ?)`,
  );
  for (const c of older) {
    const { id, state, matterId, place, times } = c;
    put.run(id, state, matterId, place.community, aPerson('ou_grid'), times.opened, JSON.stringify(c));
  }
  const FIGURES: readonly CaseFigure[] = ['upheld', 'whistle-agreed', 'came', 'ruled-in-time', 'contacted'];
  const expected = new Map<string, number>();
  for (const sum of older
    .flatMap((c) => sumsOf(countsOf(c)))
    .filter(({ figure }) => FIGURES.some((one) => one === figure)))
    expected.set(nameOf(sum), (expected.get(nameOf(sum)) ?? 0) + sum.count);
  // What was kept of it: returns by the last lead, who came whenever it was, who was never called back as still waiting.
  raw.exec(`DELETE FROM figure_sums; INSERT INTO figure_sums VALUES
    ('all', '', '2026-11-02', 'upheld', 'n', 9), ('matter', 'CG04', '2026-11-02', 'came', 'd', 9),
    ('all', '', '2026-11-02', 'contacted', 'out:running', 2), ('department', 'x', '2026-11-02', 'contacted', 'd', 1),
    ('all', '', '2026-11-01', 'contacted', 'd', 5), ('all', '', '2026-11-01', 'opened', 'n', 5)`);
  raw.exec(readMigrations().find(({ name }) => name.startsWith('0036'))?.sql ?? '');
  const kept = (raw.prepare('SELECT * FROM figure_sums').all() as Sum[]).filter(({ day }) => day >= '2026-11-02');
  expect(Object.fromEntries(kept.map((sum) => [nameOf(sum), sum.count]))).toEqual(Object.fromEntries(expected));
  expect(raw.prepare("SELECT count(*) AS n FROM figure_sums WHERE day = '2026-11-01'").get()).toEqual({ n: 2 });
  world.close();
});
