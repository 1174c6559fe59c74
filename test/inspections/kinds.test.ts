import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { itemsFor, listFor, listsForOwner, WAYS, waysAt } from '../../src/inspections/begins.ts';
import { countsTowardCap, KINDS, OFFICIAL, VisitKind, wordsAmiss } from '../../src/inspections/kinds.ts';
import { type AtPlace, hasPower, kindOfBodies, mayTick } from '../../src/inspections/may-inspect.ts';
import { EVERYWHERE, type Grant, Role } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';
import { TUESDAY } from '../store/open-world.ts';

/** A generator of chance that gives the same every run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const DEPARTMENTS = catalogue.departments.map(({ id }) => id);
const ITEMS = [...new Set(catalogue.checkItems.map(({ department }) => department))];
const DAY = 86_400_000;

function somebody(n: number, chance: () => number): AtPlace {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const openId = aPerson(`ou_${n}`);
  const grants = Array.from({ length: Math.floor(chance() * 3) }, (): Grant => {
    const role = chance() < 0.7 ? 'officer' : pick(Role.options);
    const department = ['officer', 'head', 'approver'].includes(role) ? pick(ITEMS.slice(0, 4)) : null;
    return { ...EVERYWHERE, role, department, community: role === 'grid' ? '德加社区' : null };
  });
  const certificates = Array.from({ length: Math.floor(chance() * 3) }, () => {
    const own = grants.find(({ department }) => department)?.department;
    const until = dayOf(TUESDAY + Math.floor((chance() - 0.5) * 4) * DAY);
    return { openId, number: '33010001', department: own && chance() < 0.9 ? own : pick(DEPARTMENTS), until };
  });
  return { openId, grants, certificates };
}

test('no path lets an uncertified person, a grid worker, property or a third party tick a list inside a shop', () => {
  const chance = chanceOf(2026);
  const counted = { may: 0, refused: 0 };
  for (let n = 0; n < 20_000; n++) {
    const present = [0, 1, 2].slice(0, 1 + Math.floor(chance() * 3)).map((i) => somebody(i, chance));
    const [who] = present;
    if (!who) throw new Error('nobody is there');
    const kind = VisitKind.options[Math.floor(chance() * VisitKind.options.length)] ?? 'walk';
    const department = chance() < 0.5 ? undefined : ITEMS[Math.floor(chance() * ITEMS.length)];
    const allowed = mayTick({ kind, who, present, department, now: TUESDAY }, catalogue);
    counted[allowed.may ? 'may' : 'refused']++;
    if (!allowed.may) {
      expect(allowed.why).not.toBe('');
      if (
        OFFICIAL.includes(kind) &&
        who.grants.some(({ role }) => role === 'grid' || role === 'property' || role === 'station')
      )
        expect(allowed.why).toContain('网格员、社区、物业不检查');
      continue;
    }
    // Told again from the rule itself, by other words than those it is written in.
    const lawful = ({ grants, certificates }: AtPlace, of?: string) =>
      certificates.some(
        (one) =>
          one.until >= dayOf(TUESDAY) &&
          (of === undefined || one.department === of) &&
          hasPower(one.department, kind, catalogue) &&
          grants.some(({ role, department: at }) => (role === 'officer' || role === 'head') && at === one.department),
      ) && !grants.some(({ role }) => role === 'grid' || role === 'property' || role === 'station');
    expect(OFFICIAL).toContain(kind);
    expect(lawful(who)).toBe(true);
    if (department !== undefined && hasPower(department, 'inspection', catalogue))
      expect(lawful(who, department)).toBe(true);
    expect(new Set(present.filter((one) => lawful(one)).map(({ openId }) => openId)).size).toBeGreaterThanOrEqual(2);
  }
  expect(counted.may).toBeGreaterThan(20);
  expect(counted.refused).toBeGreaterThan(10_000);
});

test('the last day of a certificate counts, the day after does not', () => {
  const officer = (n: number, until: string): AtPlace => ({
    openId: aPerson(`ou_${n}`),
    grants: [{ ...EVERYWHERE, role: 'officer', department: 'enforcement-team' }],
    certificates: [{ openId: aPerson(`ou_${n}`), number: '1', department: 'enforcement-team', until }],
  });
  const tick = (now: number) => {
    const [who, other] = [officer(1, '2026-11-24'), officer(2, '2027-06-30')];
    return mayTick({ kind: 'inspection', who, present: [who, other], now }, catalogue).may;
  };
  expect([tick(TUESDAY), tick(TUESDAY + DAY)]).toEqual([true, false]);
});

test('what only a company could judge is noted by whoever inspects', () => {
  const officer = (n: number): AtPlace => ({
    openId: aPerson(`ou_${n}`),
    grants: [{ ...EVERYWHERE, role: 'officer', department: 'enforcement-team' }],
    certificates: [{ openId: aPerson(`ou_${n}`), number: '1', department: 'enforcement-team', until: '2027-06-30' }],
  });
  const [who, other] = [officer(1), officer(2)];
  const tick = (department: string) =>
    mayTick({ kind: 'inspection', who, present: [who, other], department, now: TUESDAY }, catalogue).may;
  expect([tick('enforcement-team'), tick('gas-company'), tick('market-supervision')]).toEqual([true, true, false]);
});

test('another’s item is judged only where a published document says so, and no longer than it says', () => {
  const officer = (n: number): AtPlace => ({
    openId: aPerson(`ou_${n}`),
    grants: [{ ...EVERYWHERE, role: 'officer', department: 'enforcement-team' }],
    certificates: [{ openId: aPerson(`ou_${n}`), number: '1', department: 'enforcement-team', until: '2027-06-30' }],
  });
  const [who, other] = [officer(1), officer(2)];
  const delegation = { of: 'market-supervision', to: 'enforcement-team', document: '样例委托书', until: '2026-11-24' };
  const { bundles, nameOf, limits } = catalogue;
  const list = {
    bundles,
    nameOf,
    limits: { ...limits, inspections: { ...limits.inspections, delegations: [delegation] } },
  };
  const tick = (department: string, now: number) =>
    mayTick({ kind: 'inspection', who, present: [who, other], department, now }, list).may;
  expect([tick('market-supervision', TUESDAY), tick('market-supervision', TUESDAY + DAY)]).toEqual([true, false]);
  expect(tick('police', TUESDAY)).toBe(false);
});

test('what is no inspection never counts and never says a word of one; its own name is no such word', () => {
  for (const kind of VisitKind.options) {
    if (OFFICIAL.includes(kind)) expect(KINDS[kind].ticks).toBe('officers');
    else {
      expect(KINDS[kind].ticks).not.toBe('officers');
      expect(countsTowardCap(kind, { recheckCounts: true })).toBe(false);
      expect(wordsAmiss(kind, '店家自查、企业安检、走访看到门口堵了')).toEqual([]);
      expect(wordsAmiss(kind, '检查发现不符合，责令整改')).toEqual(['检查', '不符合', '责令', '整改']);
    }
  }
  expect(countsTowardCap('recheck', { recheckCounts: false })).toBe(false);
  expect(countsTowardCap('recheck', { recheckCounts: true })).toBe(true);
});

test('a street that comes alone by its own power makes a 街道检查; with anybody who inspects it is an inspection', () => {
  expect(kindOfBodies(['emergency-fire'], catalogue)).toBe('street');
  expect(kindOfBodies(['emergency-fire', 'market-supervision'], catalogue)).toBe('inspection');
  expect(kindOfBodies(['enforcement-team'], catalogue)).toBe('inspection');
});

test('what begins without a plan is never an officer’s, and asks nothing that only officers see or that judges', () => {
  const place = { community: '德加社区', grid: null, detail: '样例路 1 号' };
  for (const { id, lead, duties } of catalogue.bundles) {
    const file = { place, bundles: [id], state: 'open' as const };
    const ways = (grant: Partial<Grant> & Pick<Grant, 'role'>) =>
      waysAt([{ ...EVERYWHERE, ...grant }], file, catalogue);
    for (const department of [lead, ...duties.flatMap((one) => (one.power === '检查' ? [one.department] : []))])
      expect(ways({ role: 'officer', department }).filter((way) => way !== 'self')).toEqual([]);
    expect(ways({ role: 'property' })).toEqual([]);
    expect(ways({ role: 'grid', community: '文新社区' })).toEqual([]);
    expect(ways({ role: 'grid', community: '德加社区' })).toContain('walk');
    expect(ways({ role: 'grid', community: '德加社区' }).includes('home')).toBe(id === 'rental');
    expect(waysAt([{ ...EVERYWHERE, role: 'grid' }], { ...file, state: 'closed' }, catalogue)).toEqual([]);
    for (const way of ['self', 'home', 'service'] as const) {
      const list = listFor(way, file, ['bottled-gas'], catalogue);
      for (const item of list ? itemsFor(way, list, catalogue) : []) {
        const { look, how, atOnce, seenBy } = catalogue.checkItem(item) ?? fail(item);
        expect(wordsAmiss(way, look + how + atOnce)).toEqual([]);
        if (way !== 'service') expect(seenBy).not.toBe('执法');
      }
    }
  }
  // A file of bottled gas is a station or a shop: nobody is handed the list of the other.
  const gas = { place, bundles: ['bottled-gas'], state: 'open' as const };
  expect(listFor('self', gas, [], catalogue)).toBeUndefined();
  expect(listsForOwner(gas, catalogue).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['bottled-gas-user', 'gas-station']),
  );
  expect(listFor('self', { ...gas, bundles: ['small-restaurant', 'bottled-gas'] }, [], catalogue)?.id).toBe(
    'small-restaurant',
  );
  for (const way of WAYS) expect(wordsAmiss(way, KINDS[way].first.join('。'))).toEqual([]);
});

const fail = (item: string): never => {
  throw new Error(`${item} is no item`);
};
