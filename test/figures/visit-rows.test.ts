import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIGURES, VISIT_FIGURES } from '../../catalogue/figures/figure.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { visitRows } from '../../src/bot/figures/visit-rows.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { PARTS, type RowPart } from '../../src/figures/behind.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { sequence } from '../../src/matters/learn/sequence.ts';
import type { Command } from '../../src/visits/commands.ts';
import { decide } from '../../src/visits/decide.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { beginning, item, LI, WANG } from '../visits/a-visit.ts';

const MONTH = { from: '2026-11-01', to: '2026-11-30' };
const TEAM = { ...WANG, departments: ['enforcement-team'] };
const KINDS = ['inspection', 'inspection', 'street', 'self'] as const;

let opened: Opened;
/** A month of visits, each told, signed and put right as far as it came: the same for the same seed. */
beforeAll(async () => {
  opened = await openWorld();
  const random = sequence(11);
  const chance = (share: number) => random() < share;
  for (let n = 1; n <= 40; n++) await aVisit(n, chance);
});
afterAll(() => opened.close());

async function aVisit(n: number, chance: (share: number) => boolean): Promise<void> {
  let now = TUESDAY - 23 * DAY_MS + n * (DAY_MS / 2);
  let found: Visit | undefined;
  const say = async (command: Command): Promise<Visit> => {
    now += 5 * 60_000;
    const actor = { openId: TEAM.openId, name: TEAM.name };
    const decided = decide(found, command, { now, key: `${n}:${now}`, actor, seen: null });
    if (decided.kind === 'refused' || !decided.event) throw new Error(JSON.stringify(decided));
    const { next, event } = decided;
    await opened.store.commit({ at: now, changes: [{ kind: 'visit', found, next, event }], says: [] });
    found = next;
    return next;
  };
  const items = [1, 2, 3, 4, 5].map((i) => item(i, { department: i > 3 ? 'market-supervision' : 'enforcement-team' }));
  const kind = KINDS[n % KINDS.length] ?? 'inspection';
  const people = chance(0.5) ? [TEAM, LI] : [TEAM];
  const more = { overCap: chance(0.1), mergedAway: chance(0.3) ? 2 : 0 };
  await say(beginning(5, { id: VisitId.parse(`JC-${n}`), kind, subject: null, items, people, ...more }));
  const answer = () => (chance(0.4) ? 'bad' : chance(0.2) ? 'unseen' : 'ok');
  const answers = items.map(({ id }) => ({ item: id, answer: answer() }) as const);
  await say({ do: 'answer', answers, rest: null, of: [] });
  const bad = answers.flatMap(({ item, answer }) => (answer === 'bad' ? [item] : []));
  const onSite = bad.filter(() => chance(0.3));
  for (const one of onSite) await say({ do: 'on-site', item: one, corrected: true });
  // One that is not told yet is in no figure.
  if (n === 40) return;
  const left = bad.filter((one) => !onSite.includes(one));
  const due = now + 3 * DAY_MS;
  const cases = left.map((one) => ({ item: one, due, caseId: null, line: null }));
  await say({ do: 'tell', cases, repeats: bad.filter(() => chance(0.2)) });
  if (kind !== 'self' && chance(0.7))
    await say({ do: 'sign', kind: 'paper', name: '店主', reason: null, witness: null, picture: null });
  const by = { openId: TEAM.openId, name: TEAM.name };
  for (const one of left)
    if (chance(0.6)) await say({ do: 'lines', lines: [{ item: one, correctedAt: due + (chance(0.3) ? 1 : -1), by }] });
}

describe.each(['带班领导', '执法队值班员', '市监所值班员'])('the visits behind each number of %s', (who) => {
  const rowsOf = async (figure: (typeof VISIT_FIGURES)[number], part: RowPart) => {
    const asked = { days: '2026-11', figure, part };
    const rows = await visitRows(asked, idOf(who), await readRoster(opened.world), opened.world);
    if (!rows) throw new Error('no figures are theirs');
    return { scope: rows.scope, standings: rows.rows.map(({ standing }) => standing) };
  };

  test.each(VISIT_FIGURES)('come to it: %s', async (figure) => {
    const { scope, standings } = await rowsOf(figure, 'all');
    const sums = (await opened.store.sums({ by: scope.by, ...MONTH, figures: FIGURES })).filter(({ key }) =>
      scope.keys.includes(key),
    );
    const { n, d, out } = valueIn(valuesOf(sums), figure);
    const left = Object.values(out).reduce((all, count) => all + count, 0);
    const all = (of: 'n' | 'd') => standings.reduce((sum, one) => sum + one[of], 0);
    expect([all('n'), all('d'), standings.filter((one) => one.out).length]).toEqual([n, d, left]);
    expect(n + d).toBeGreaterThan(0);
    const parts = await Promise.all(PARTS.map((part) => rowsOf(figure, part)));
    const [whole, counted, rest, leftOut] = parts.map((one) => one.standings.length);
    // Each that is a share of one is counted or not or left out, and none is twice.
    if (standings.every((one) => one.d <= 1)) {
      const isShare = standings.some((one) => one.d > 0);
      expect(whole).toBe((counted ?? 0) + (isShare ? (rest ?? 0) : 0) + (leftOut ?? 0));
    }
  });
});
