import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { earlierAt, type Past, similarOpen } from '../../src/cases/record/repeats.ts';
import { type Same, type Spot, sameSpot } from '../../src/cases/record/same-place.ts';
import { aCase } from '../harness/ids.ts';
import { MONDAY } from './office.ts';
import { inState, report } from './story.ts';

const place = report().place;
const opening = { matterId: 'CG04', place, object: null };
const past = (days: number, changes: Partial<Past> = {}): Past => {
  const c = inState('in-hand').the();
  return {
    ...c,
    id: aCase(`WX-260901-${100 + days}`),
    times: { ...c.times, opened: MONDAY - days * DAY_MS },
    ...changes,
  };
};
const settled = { state: 'closed', closing: { how: 'settled', outcome: null, by: null } } as const;
const counts = (cases: Past[]) => {
  const earlier = earlierAt(opening, cases, MONDAY, catalogue.limits);
  return [earlier.cases.length, earlier.settled.length];
};

test('90 days, closed ones included, declined, merged and withdrawn ones not', () => {
  expect(counts([past(1), past(89, { state: 'closed' }), past(90)])).toEqual([2, 0]);
  expect(
    counts([past(1, { state: 'declined' }), past(2, { state: 'merged' }), past(3, { state: 'withdrawn' })]),
  ).toEqual([0, 0]);
});

test('the same matter in the same 小区', () => {
  expect(counts([past(1, { matterId: 'CG01' })])).toEqual([0, 0]);
  expect(counts([past(1, { place: { ...place, estate: '府新花园' } })])).toEqual([0, 0]);
});

const spot = (detail: string, object: string | null = null): Spot => ({ place: { ...place, detail }, object });

test.each<[string, Spot, Spot, Same]>([
  ['the shop both name', spot('', '老张烧烤'), spot('', '老张烧烤店'), 'same'],
  ['two shops', spot('', '老张烧烤'), spot('', '小李面馆'), 'other'],
  ['what every building has', spot('2 幢', '路灯'), spot('9幢', '路灯'), 'unknown'],
  ['the shop both name, at one building', spot('3幢', '老张烧烤'), spot('三号楼', '老张烧烤店'), 'same'],
  ['two shops of one building', spot('3幢', '老张烧烤'), spot('3幢', '小李面馆'), 'other'],
  ['one building, spelt in two ways', spot('3幢2单元'), spot('三号楼门口'), 'same'],
  ['full-width digits', spot('３幢'), spot('3 幢 楼下'), 'same'],
  ['two buildings', spot('3幢'), spot('13幢'), 'other'],
  ['a building beyond ten', spot('1幢'), spot('11幢'), 'other'],
  ['a building beyond ten, in words', spot('一幢'), spot('十一幢'), 'other'],
  ['one building, in words and in digits', spot('二十一号楼'), spot('21#2单元'), 'same'],
  ['buildings by letters', spot('A座'), spot('b 座'), 'other'],
  ['numbers with a sign between', spot('3-12幢'), spot('312幢'), 'other'],
  ['a number that is a part of another', spot('2单元门口'), spot('12单元门口'), 'unknown'],
  ['a shop with a number', spot('', '小李面馆1号店'), spot('', '小李面馆11号店'), 'other'],
  ['a shop with a number that begins like another', spot('', '1号店'), spot('', '1号店门口'), 'same'],
  ['a name that is the end of another', spot('', '面馆'), spot('', '小李面馆'), 'unknown'],
  ['words that are the end of others', spot('门口'), spot('东门口'), 'unknown'],
  ['signs between words', spot('东门-岗亭'), spot('东门，岗亭'), 'same'],
  ['the same words', spot('东门岗亭'), spot('东门岗亭旁边'), 'same'],
  ['nothing said of either', spot(''), spot('　'), 'same'],
  ['said of one only', spot('东门'), spot(''), 'unknown'],
  ['words that do not tell', spot('东门'), spot('垃圾房'), 'unknown'],
  ['an object beside an address', spot('东门', '老张烧烤'), spot('垃圾房'), 'unknown'],
])('the same spot: %s', (_, a, b, same) => {
  expect(sameSpot(a, b)).toBe(same);
  expect(sameSpot(b, a)).toBe(same);
});

test('without a 小区 the words for the place decide, without a matter nothing does', () => {
  const street = { ...place, estate: null, detail: '湖滨路口' };
  const cases = [past(1, { place: street }), past(2, { place: { ...street, detail: '文一路口' } })];
  const at = (matterId: string | null) =>
    earlierAt({ matterId, place: street, object: null }, cases, MONDAY, catalogue.limits).cases.map(({ id }) => id);
  expect(at('CG04')).toEqual(['WX-260901-101']);
  expect(at(null)).toEqual([]);
});

test('settlings count for 30 days, apart', () => {
  expect(counts([past(1, settled), past(29, settled), past(30, settled)])).toEqual([0, 2]);
});

test('newest first', () => {
  const { cases } = earlierAt(opening, [past(20), past(3), past(40)], MONDAY, catalogue.limits);
  expect(cases.map(({ id }) => id)).toEqual(['WX-260901-103', 'WX-260901-120', 'WX-260901-140']);
});

test('open ones are shown before saving however old: of the matter, or of the very same object', () => {
  const named = (detail: string, object: string | null, changes: Partial<Past> = {}) =>
    past(40, { ...spot(detail, object), ...changes });
  const shop = { matterId: 'CG04', ...spot('东门', '老张烧烤') };
  const shown = (...cases: Past[]) => similarOpen(shop, cases, MONDAY).length;
  expect(shown(named('东门', '老张烧烤'))).toBe(1);
  expect(shown(named('后面', null))).toBe(1);
  expect(shown(named('东门', '小李面馆'))).toBe(0);
  expect(shown(named('东门', '老张烧烤', { matterId: 'CG02' }))).toBe(1);
  expect(shown(named('东门', null, { matterId: 'CG02' }))).toBe(0);
  expect(shown(named('东门', '老张烧烤', { state: 'closed' }))).toBe(0);
});
