import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTheirOrder } from '../../src/exchange/event.ts';
import { accepted, type Receipt, receiptBody, toTell } from '../../src/exchange/receipts.ts';
import { inState, type story } from '../cases/story.ts';

const NOW = Date.parse('2026-11-02T10:00:00+08:00');
const nameOf = (department: string) => `〈${department}〉`;

/** What is told of a story, its order having been a case from the first. */
function toldOf(s: ReturnType<typeof story>, before?: Receipt[]) {
  const c = s.the();
  const known = before ?? [accepted({ source: 'platform', number: 'E-1', caseId: c.id, version: 1, at: NOW })];
  return { known, ...toTell(known, { c, events: s.events, nameOf, now: NOW }) };
}
const steps = (told: readonly Receipt[]) => told.map(({ seq, step, state }) => [seq, step, state]);

describe('what an order is told', () => {
  test('is that it was sent to a department, at once, and the answer when it is over, which waits for the desk', () => {
    const { add } = toldOf(inState('closed'));
    expect(steps(add)).toEqual([[2, 'closed', 'draft']]);
    expect(add[0]?.says).toMatchObject({ outcome: '已解决', text: '已清洗烟道', photos: ['img_1'], by: null });
  });

  test('is nothing of an order that came by another road', () => {
    expect(toldOf(inState('closed'), []).add).toEqual([]);
  });

  test('is each thing once, however often and wherever in the story it is asked', () => {
    const whole = inState('closed');
    const all = toldOf(whole).add;
    const last = whole.the().version;
    for (let upTo = 1; upTo <= last; upTo++) {
      const { known } = toldOf(whole);
      const events = whole.events.filter(({ version }) => version <= upTo);
      const first = toTell(known, { c: whole.the(), events, nameOf, now: NOW });
      const then = toTell([...known, ...first.add], { c: whole.the(), events: whole.events, nameOf, now: NOW });
      // Nothing between was told twice or left out.
      expect(steps([...first.add, ...then.add])).toEqual(steps(all));
      expect(toTell([...known, ...all], { c: whole.the(), events: whole.events, nameOf, now: NOW }).add).toEqual([]);
    }
  });

  test('falls with what it answered where nobody let it go', () => {
    const s = inState('closed');
    const { known, add } = toldOf(s);
    s.does('desk', { do: 'reopen', text: '又冒烟了' });
    const again = toldOf(s, [...known, ...add]);
    expect(steps(again.drop)).toEqual([[2, 'closed', 'draft']]);
    // They were never told that it was over.
    expect(again.add.map(({ step }) => step)).not.toContain('reopened');
    const sent = [...known, ...add.map((one) => ({ ...one, state: 'sent' as const }))];
    const heard = toldOf(s, sent);
    expect(heard.drop).toEqual([]);
    expect(steps(heard.add)[0]).toEqual([3, 'reopened', 'queued']);
  });

  test('holds no number that identifies somebody', () => {
    const s = inState('in-hand');
    s.does('officer', {
      do: 'feedBack',
      text: '已清洗，业主 13900001111 在场',
      outcome: 'solved',
      fileNumber: null,
      photos: ['img_1'],
    });
    s.does('grid', { do: 'confirm' });
    const [answer] = toldOf(s).add;
    expect(answer?.says.text).toBe('已清洗，业主 【电话】 在场');
  });

  test('is given back with the reason where the desk does not take it', () => {
    const s = inState('to-dispatch');
    s.does('desk', { do: 'decline', reason: 'outside-area', channel: '请找西湖区', text: null });
    const { add } = toldOf(s);
    expect(add.at(-1)).toMatchObject({ step: 'returned', state: 'draft' });
    expect(add.at(-1)?.says.text).toContain('请找西湖区');
  });
});

test('a receipt says whose order it is, which case and which of them; an answer its words besides', () => {
  const [answer] = toldOf(inState('closed')).add;
  if (!answer) throw new Error('no answer');
  expect(receiptBody(answer, { sequence: 2, photos: ['https://bot.example.com/in/x'] })).toEqual({
    type: 'receipt.closed',
    timestamp: new Date(NOW).toISOString(),
    data: {
      ...{ source: 'platform', id: 'E-1', case: answer.caseId, sequence: 2, step: 'closed' },
      ...{ outcome: '已解决', text: '已清洗烟道', photos: [{ url: 'https://bot.example.com/in/x' }] },
    },
  });
  const first = toldOf(inState('closed')).known[0];
  expect(first && receiptBody(first, { sequence: 1, photos: [] })).toMatchObject({
    data: { sequence: 1, step: 'accepted' },
  });
});

test('of what waits of an order the highest revision is worked on, in whatever order they came; without revisions each', () => {
  const event = fc.record({
    state: fc.constantFrom('waiting' as const, 'done' as const, 'failed' as const),
    revision: fc.option(fc.nat(5), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const { next, older } = inTheirOrder(events);
      const waiting = events.filter(({ state }) => state === 'waiting');
      expect([...next, ...older].length).toBe(waiting.length);
      const highest = Math.max(-1, ...events.map(({ revision }) => revision ?? -1));
      for (const { revision } of next) if (revision !== null) expect(revision).toBe(highest);
      expect(next.filter(({ revision }) => revision === null)).toEqual(
        waiting.filter(({ revision }) => revision === null),
      );
    }),
  );
});
