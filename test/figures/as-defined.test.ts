import { describe, expect, test } from 'vitest';
import type { CaseFigure } from '../../catalogue/figures/figure.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { standingOf } from '../../src/figures/behind.ts';
import { countsOf } from '../../src/figures/cases.ts';
import type { Sum } from '../../src/figures/count.ts';
import { nameOf, sumsOf } from '../../src/figures/sums.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { at } from '../cases/office.ts';
import { child } from '../cases/parts.ts';
import { FEED_BACK, HOLD, inState, NAME_LEAD, REFER, RETURN, WHISTLE } from '../cases/story.ts';
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
const resumed =
  (...when: string[]) =>
  (story: Story) => {
    story.does('officer', { ...HOLD, until: '2026-11-06' });
    story.does('desk', { do: 'agreeHold' });
    for (const one of when) story.until(at(one));
    story.does('officer', { do: 'resume', text: '到货了' });
  };
const closed = (story: Story) => {
  story.does('officer', FEED_BACK);
  story.does('grid', { do: 'confirm' });
};
const HELD = () => [
  played(inState('in-hand'), resumed('2026-11-04 09:00'), closed),
  played(inState('in-hand'), resumed('2026-11-02 15:00'), closed),
  played(inState('in-hand'), resumed('2026-11-04 09:00')),
  played(inState('in-hand'), closed),
];

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

  test('a return is of who sent it back; whether it was right to send it there, and whether it came back, of who was sent it first', () => {
    const cases = [played(inState('return-review'), moves), played(inState('return-review'), stays, moves)];
    const sums = cases.flatMap((c) => sumsOf(countsOf(c)));
    const by = (figure: CaseFigure, department: string) =>
      valueIn(valuesOf(sums.filter((sum) => sum.by === 'department' && sum.key === department)), figure);
    expect(by('upheld', 'enforcement-team')).toEqual({ n: 1, d: 2, out: {} });
    expect(by('first-lead', 'enforcement-team')).toEqual({ n: 0, d: 2, out: {} });
    expect(by('returned', 'enforcement-team')).toEqual({ n: 2, d: 2, out: {} });
    for (const figure of ['upheld', 'first-lead', 'returned'] as const)
      expect(by(figure, 'police')).toEqual({ n: 0, d: 0, out: {} });
    const [c] = cases;
    const whole = { from: '2026-01-01', to: '2026-12-31' };
    const standing = (department: string) =>
      c && standingOf(c, 'upheld', whole, { by: 'department', keys: [department] });
    expect([standing('enforcement-team'), standing('police')]).toEqual([{ n: 1, d: 1 }, undefined]);
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

  test('暂缓天数: natural days of those closed that were on hold', () => {
    expect(of(HELD(), 'held')).toEqual({ n: 2, d: 3, out: {} });
    expect(of(HELD(), 'held-days')).toEqual({ n: 2, d: 2, out: {} });
    expect(of(HELD().map(asEarlier), 'held-days').out).toEqual({ unrecorded: 2 });
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
    heldFor: null,
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
    ...HELD(),
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
  const summed = (counted: typeof countsOf, ...figures: CaseFigure[]) => {
    const sums = older.flatMap((c) => sumsOf(counted(c))).filter(({ figure }) => figures.some((one) => one === figure));
    return [...Map.groupBy(sums, nameOf).values()].flatMap(([first, ...more]) =>
      first ? [{ ...first, count: more.reduce((all, { count }) => all + count, first.count) }] : [],
    );
  };
  // An earlier release took all of a case for the department that leads it.
  const asLed: typeof countsOf = (c) => {
    const { counts, keys } = countsOf(c);
    return { keys, counts: counts.map((one) => ({ ...one, department: undefined })) };
  };
  // What was kept of it: returns by the last lead, who came whenever it was, who was never called back as still waiting.
  raw.exec(`DELETE FROM figure_sums; INSERT INTO figure_sums VALUES
    ('all', '', '2026-11-02', 'upheld', 'n', 9), ('matter', 'CG04', '2026-11-02', 'came', 'd', 9),
    ('all', '', '2026-11-02', 'contacted', 'out:running', 2), ('department', 'x', '2026-11-02', 'contacted', 'd', 1),
    ('all', '', '2026-11-01', 'contacted', 'd', 5), ('all', '', '2026-11-01', 'opened', 'n', 5)`);
  const add = raw.prepare('INSERT INTO figure_sums (by, key, day, figure, part, count) VALUES (?, ?, ?, ?, ?, ?)');
  for (const { by, key, day, figure, part, count } of summed(asLed, 'held', 'first-lead', 'returned'))
    add.run(by, key, day, figure, part, count);
  raw.exec(readMigrations().find(({ name }) => name.startsWith('0036'))?.sql ?? '');
  const kept = (raw.prepare("SELECT * FROM figure_sums WHERE day >= '2026-11-02'").all() as Sum[]).filter(
    ({ figure, count }) => figure !== 'held' && count !== 0,
  );
  const told = (sums: readonly Sum[]) => Object.fromEntries(sums.map((sum) => [nameOf(sum), sum.count]));
  const anew = summed(
    ...([countsOf, 'first-lead', 'returned', 'upheld', 'whistle-agreed', 'came', 'ruled-in-time'] as const),
    ...(['held-days', 'contacted'] as const),
  );
  expect(told(kept)).toEqual(told(anew));
  expect(raw.prepare("SELECT count(*) AS n FROM figure_sums WHERE day = '2026-11-01'").get()).toEqual({ n: 2 });
  world.close();
});
