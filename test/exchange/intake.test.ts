import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { type IntakeKnown, intakeOf } from '../../src/exchange/intake.ts';
import type { OutsideOrder } from '../../src/exchange/order.ts';
import { type OutsideRef, strictest } from '../../src/exchange/reference.ts';
import { picker } from '../cases/random-commands.ts';
import { inState } from '../cases/story.ts';
import { aCase } from '../harness/ids.ts';
import { anOrder } from './an-order.ts';

const NOW = Date.parse('2026-11-02T10:00:00+08:00');
const there = inState('to-sign').the();
const spot = { place: there.place, object: there.object, matterId: there.matterId };
const alone: IntakeKnown = { ref: undefined, near: [] };
const CASE = aCase('WX-261102-001');

/** Orders one after the other, as the records would know them: the cases they opened, and the one known at the end. */
function arrive(orders: readonly OutsideOrder[]) {
  let ref: OutsideRef | undefined;
  let opened = 0;
  for (const order of orders) {
    const intake = intakeOf(order, spot, { ref, near: [] }, NOW);
    if (intake.do === 'open') {
      opened++;
      ref = { ...intake.ref, caseId: CASE };
    } else if (intake.do !== 'same') ref = intake.ref;
  }
  return { opened, ref };
}

describe('one order', () => {
  test('whose status says what we told of it is nothing new; who asks otherwise is', () => {
    const asked = anOrder({ revision: null });
    const { ref } = arrive([asked]);
    const told = { ...asked, external: { ...asked.external, status: '已派单' } };
    expect(intakeOf(told, spot, { ref, near: [], mirrors: true }, NOW)).toEqual({ do: 'same' });
    expect(intakeOf(told, spot, { ref, near: [] }, NOW)).toMatchObject({ do: 'update' });
    const more = { ...told, what: { ...told.what, text: '还有别的' } };
    expect(intakeOf(more, spot, { ref, near: [], mirrors: true }, NOW)).toMatchObject({ do: 'update' });
  });

  test('any number of times, its revisions in any order, is one case with what the highest says', () => {
    const revisions = [1, 2, 3, 4, 5].map((revision) =>
      anOrder({ revision, text: `第 ${revision} 次说`, due: `2026-12-0${revision}T17:30:00+08:00` }),
    );
    for (let seed = 0; seed < 200; seed++) {
      const pick = picker(seed);
      const stream = Array.from({ length: 12 }, () => revisions[pick(5)] as OutsideOrder);
      const highest = Math.max(...stream.map(({ external }) => external.revision ?? 0));
      const { opened, ref } = arrive(stream);
      expect(opened).toBe(1);
      expect(ref).toMatchObject({ revision: highest, due: Date.parse(`2026-12-0${highest}T17:30:00+08:00`) });
    }
  });

  test('of a source that counts no revisions: what was heard once is no news again, an older sheet neither', () => {
    const [first, second] = [anOrder(), anOrder({ text: '晚上更大' })];
    const { ref } = arrive([first, second]);
    for (const again of [first, second]) expect(intakeOf(again, spot, { ...alone, ref }, NOW)).toEqual({ do: 'same' });
    expect(arrive([first, first, second, first, second]).opened).toBe(1);
    expect(intakeOf(anOrder({ text: '又一样新的' }), spot, { ...alone, ref }, NOW).do).toBe('update');
  });

  test('that is withdrawn says so of its case and waits for no answer; one never known is nothing', () => {
    const { ref } = arrive([anOrder()]);
    const gone = anOrder({ type: 'event.withdrawn', text: '撤单' });
    expect(intakeOf(gone, spot, { ...alone, ref }, NOW)).toMatchObject({ do: 'withdraw', ref: { due: null } });
    expect(intakeOf(gone, spot, alone, NOW)).toEqual({ do: 'same' });
    expect(intakeOf(anOrder({ type: 'receipt' }), spot, alone, NOW)).toEqual({ do: 'same' });
  });
});

describe('what another reported already', () => {
  const known = (sources: string[] = [], c = there) => ({ ref: undefined, near: [{ c, sources }] });
  const now = there.times.opened + DAY_MS - 1;
  const told = (order: OutsideOrder, of = known(), at = now, where = spot) => intakeOf(order, where, of, at).do;

  test('at the same spot with the same matter within a day is that case', () => {
    expect(intakeOf(anOrder(), spot, known(), now)).toMatchObject({ do: 'join', caseId: there.id });
    expect(told(anOrder(), known(['platform']))).toBe('join');
  });

  test('is another case a day later, elsewhere, of another matter or none, ended, secret, or of the same source', () => {
    expect(told(anOrder(), known(), there.times.opened + DAY_MS)).toBe('open');
    const elsewhere = { ...spot, place: { ...spot.place, estate: '星洲小区' } };
    expect(told(anOrder(), known(), now, elsewhere)).toBe('open');
    expect(told(anOrder(), known(), now, { ...spot, matterId: 'CG01' })).toBe('open');
    expect(told(anOrder(), known(), now, { ...spot, matterId: null })).toBe('open');
    expect(told(anOrder(), known([], { ...there, state: 'closed' }))).toBe('open');
    expect(told(anOrder(), known([], { ...there, reportedPerson: true }))).toBe('open');
    expect(told(anOrder(), known(['hotline']))).toBe('open');
  });

  test('never swallows a fire accident, nor an order that is kept secret', () => {
    expect(told(anOrder({ class: '火灾事故' }))).toBe('open');
    const order = anOrder();
    expect(told({ ...order, external: { ...order.external, secret: true } })).toBe('open');
  });
});

test('of all who wait for one case the strictest date holds', () => {
  expect(strictest([{ due: 3 }, { due: null }, { due: 2 }])).toBe(2);
  expect(strictest([{ due: null }])).toBeNull();
});
