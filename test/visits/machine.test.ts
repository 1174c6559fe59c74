import { describe, expect, test } from 'vitest';
import { holdsOf, whoHold } from '../../src/visits/answers.ts';
import { replay, VisitEvent } from '../../src/visits/events.ts';
import { groupsOf, rangeOf, stillFailing, unanswered } from '../../src/visits/groups.ts';
import { summaryOf } from '../../src/visits/summed.ts';
import { answerTo } from '../../src/visits/visit.ts';
import { aPerson } from '../harness/ids.ts';
import { beginning, LI, telling, WANG } from './a-visit.ts';

const said = (answer: 'ok' | 'bad' | 'na' | 'unseen', ...items: number[]) => ({
  do: 'answer' as const,
  answers: items.map((n) => ({ item: `IT-${n}`, answer })),
  rest: null,
  of: [],
});
const ALL = Array.from({ length: 20 }, (_, i) => `IT-${i + 1}`);
const tell = (...items: number[]) => ({
  do: 'tell' as const,
  cases: items.map((n) => ({ item: `IT-${n}`, due: 9_000_000, caseId: null, line: null })),
});

describe('a look through common parts', () => {
  test('is over when it is told, or when the last line is put right: nobody signs', () => {
    const well = telling(beginning(1, { kind: 'self' }));
    well.say(said('ok', 1));
    expect(well.say(tell())).toMatchObject({ next: { state: 'closed' } });
    const bad = telling(beginning(1, { kind: 'self' }));
    bad.say(said('bad', 1));
    expect(bad.say(tell(1))).toMatchObject({ next: { state: 'correcting' } });
    const lines = [{ item: 'IT-1', correctedAt: 5, by: null }];
    expect(bad.say({ do: 'lines', lines }, null)).toMatchObject({ next: { state: 'closed' } });
  });
});

describe('a visit', () => {
  test('its cards are called by their numbers, without those that are not asked again', () => {
    const called = (...numbers: number[]) => rangeOf(numbers.map((n) => ({ n })));
    expect([called(8, 9, 10), called(5, 16, 17), called(7), called(1, 3)]).toEqual(['8–10', '5、16–17', '7', '1、3']);
  });

  test('nothing is right until somebody says so, and it is told only when all is answered', () => {
    const story = telling(beginning(3));
    expect(unanswered(story.visit)).toHaveLength(3);
    story.say(said('ok', 1, 2));
    expect(story.say(tell())).toMatchObject({ kind: 'refused', code: 'unanswered', why: '还有 1 条没记：3' });
    story.say(said('na', 3));
    expect(story.say(tell())).toMatchObject({ kind: 'done', next: { state: 'told' } });
  });

  test('the rest is right only when every card was opened; not seen may be said at any time', () => {
    const story = telling(beginning(10));
    expect(groupsOf(story.visit).map((group) => group.length)).toEqual([5, 5]);
    expect(story.say({ do: 'answer', answers: [], rest: 'ok', of: ALL })).toMatchObject({
      kind: 'refused',
      code: 'not-opened',
      why: expect.stringContaining('还没翻到 1–5、6–10，'),
    });
    story.say({ do: 'open', group: 0 });
    expect(story.say({ do: 'answer', answers: [], rest: 'ok', of: ALL })).toMatchObject({
      why: expect.stringContaining('还没翻到 6–10，'),
    });
    story.say({ do: 'open', group: 1 });
    story.say({ do: 'answer', answers: [{ item: 'IT-3', answer: 'bad' }], rest: 'ok', of: ALL });
    expect(unanswered(story.visit)).toEqual([]);
    expect(stillFailing(story.visit).map(({ n }) => n)).toEqual([3]);
    expect(story.say({ do: 'answer', answers: [], rest: 'unseen', of: ALL })).toMatchObject({
      kind: 'refused',
      why: '您判的都记了，没记的等别的部门记',
    });
    const other = telling(beginning(10));
    other.say({ do: 'answer', answers: [], rest: 'unseen', of: ALL });
    expect(summaryOf(other.visit)?.notSeen).toBe(10);
  });

  test('two look at the same: 不符合 holds whoever comes first, both names are kept, and one may take it back alone', () => {
    for (const [first, second] of [
      [WANG, LI],
      [LI, WANG],
    ] as const) {
      const story = telling(beginning(2));
      story.say(said('bad', 1), first);
      story.say(said('ok', 1), second);
      const answer = answerTo(story.visit, 'IT-1');
      expect(answer && holdsOf(answer)).toBe('bad');
      expect(answer?.said.map(({ by }) => by.name)).toEqual([first.name, second.name]);
      expect(answer && whoHold(answer).map(({ name }) => name)).toEqual([first.name]);
      story.say(said('ok', 1), first);
      const again = answerTo(story.visit, 'IT-1');
      expect(again && holdsOf(again)).toBe('ok');
    }
  });

  test('put right on the spot: a line, nothing to come back for', () => {
    const story = telling(beginning(2));
    expect(story.say({ do: 'on-site', item: 'IT-1', corrected: true })).toMatchObject({ kind: 'refused' });
    story.say(said('bad', 1));
    story.say({ do: 'on-site', item: 'IT-1', corrected: true });
    story.say(said('ok', 2));
    story.say(tell());
    expect(summaryOf(story.visit)?.hazards).toMatchObject([{ item: 'IT-1', caseId: null }]);
    const signed = {
      do: 'sign' as const,
      kind: 'own' as const,
      name: '店主',
      reason: null,
      witness: null,
      picture: null,
    };
    expect(story.say(signed)).toMatchObject({ next: { state: 'closed' } });
    expect(story.say(signed)).toMatchObject({ kind: 'refused' });
  });

  test('told, signed, put right, closed; opened again where a line is', () => {
    const story = telling(beginning(2));
    story.say(said('bad', 1));
    story.say(said('ok', 2));
    expect(story.say(tell())).toMatchObject({ kind: 'refused', why: '第 1 条没有立件' });
    story.say(tell(1));
    expect(story.say(said('ok', 1))).toMatchObject({ kind: 'refused', code: 'over' });
    const refused = {
      do: 'sign' as const,
      kind: 'refused' as const,
      name: null,
      reason: '老板不在',
      witness: null,
      picture: null,
    };
    expect(story.say(refused)).toMatchObject({ kind: 'refused', why: '拒签要写原因和见证人' });
    expect(story.say({ ...refused, witness: '社区小张' })).toMatchObject({ next: { state: 'correcting' } });
    expect(story.say({ ...refused, witness: '社区小张' })).toMatchObject({ kind: 'refused', code: 'signed' });
    const line = (correctedAt: number | null) =>
      story.say({ do: 'lines', lines: [{ item: 'IT-1', correctedAt, by: null }] }, null);
    expect(line(5)).toMatchObject({ next: { state: 'closed' } });
    expect(line(null)).toMatchObject({ next: { state: 'correcting', closedAt: null } });
  });

  test('all put right, but nobody has signed for it: it is told, and not over', () => {
    const story = telling(beginning(1));
    story.say(said('bad', 1));
    story.say(tell(1));
    const lines = [{ item: 'IT-1', correctedAt: 5, by: null }];
    expect(story.say({ do: 'lines', lines }, null)).toMatchObject({ next: { state: 'told', closedAt: null } });
  });

  test('a short record is told only with the code that the province’s system gave it', () => {
    const story = telling(beginning(2, { mode: 'light' }));
    expect(story.say(tell())).toMatchObject({ kind: 'refused', why: '轻记要先写行政行为码' });
    story.say({ do: 'light', code: 'XZ-1' });
    expect(story.say(tell())).toMatchObject({ next: { state: 'told' } });
  });

  test('who has to do with the owner steps aside: another in their place, no reason, and nothing of theirs is left', () => {
    const story = telling(beginning(3));
    const officer = { ...LI, openId: aPerson('ou_third'), name: '检查员丙' };
    expect(story.say({ do: 'step-aside', officer: LI })).toMatchObject({ kind: 'refused', code: 'missing' });
    expect(story.say({ do: 'step-aside', officer }, WANG)).toMatchObject({ kind: 'done' });
    expect(story.visit.people).toEqual([officer, LI]);
    expect(story.events.at(-1)).toMatchObject({
      actor: { openId: WANG.openId, name: WANG.name },
      command: { do: 'step-aside', officer },
    });
    expect(story.say(said('ok', 1), WANG)).toMatchObject({ kind: 'refused', code: 'not-yours' });
    story.say(said('ok', 1), LI);
    expect(story.say({ do: 'step-aside', officer: WANG }, LI)).toMatchObject({ kind: 'refused', code: 'answered' });
  });

  test('没做成 only where nothing was answered; then nothing can be answered any more', () => {
    const story = telling(beginning(2));
    story.say(said('ok', 1));
    expect(story.say({ do: 'not-done', why: 'closed' })).toMatchObject({ kind: 'refused' });
    const shut = telling(beginning(2));
    expect(shut.say({ do: 'not-done', why: 'closed' })).toMatchObject({ next: { state: 'not-done' } });
    expect(shut.say(said('ok', 1))).toMatchObject({ kind: 'refused', code: 'over' });
  });

  test('轻记 takes the code and what failed alone', () => {
    const story = telling(beginning(5));
    story.say({ do: 'light', code: '33010620261129001' });
    story.say(said('bad', 2));
    expect(story.say(tell(2))).toMatchObject({ next: { state: 'told' } });
    expect(summaryOf(story.visit)?.items).toBe(1);
  });

  test('somebody else, the same press twice, an old card', () => {
    const story = telling(beginning(2));
    const { version } = story.visit;
    const stranger = { ...WANG, openId: LI.openId };
    const alone = telling(beginning(2, { people: [WANG] }));
    expect(alone.say(said('ok', 1), stranger)).toMatchObject({ kind: 'refused', code: 'not-yours' });
    story.say(said('ok', 1), WANG, { key: 'press' });
    story.say(said('bad', 1), WANG, { key: 'press' });
    expect(answerTo(story.visit, 'IT-1')?.said).toMatchObject([{ answer: 'ok' }]);
    expect(story.say({ do: 'not-done', why: 'moved' }, WANG, { seen: version })).toMatchObject({ code: 'stale' });
  });

  test('its course makes it anew, whatever was pressed in whatever order', () => {
    let seed = 7;
    const chance = (many: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % many;
    };
    for (let run = 0; run < 40; run++) {
      const story = telling(beginning(9, { overCap: true, mergedAway: 3 }));
      for (let step = 0; step < 30; step++) {
        const by = chance(2) ? WANG : LI;
        const n = 1 + chance(9);
        const commands = [
          said((['ok', 'bad', 'na', 'unseen'] as const)[chance(4)] ?? 'ok', n),
          { do: 'open' as const, group: chance(3) },
          { do: 'on-site' as const, item: `IT-${n}`, corrected: chance(2) === 0 },
          { do: 'answer' as const, answers: [], rest: 'ok' as const, of: ALL },
          ...(step > 24 ? [tell(...stillFailing(story.visit).map((one) => one.n))] : []),
        ];
        const command = commands[chance(commands.length)];
        if (command) story.say(command, by);
        const { visit } = story;
        for (const answer of visit.answers) {
          if (answer.onSite !== null) expect(holdsOf(answer)).toBe('bad');
          expect(new Set(answer.said.map(({ by: { openId } }) => openId)).size).toBe(answer.said.length);
        }
      }
      const kept = story.events.map((event) => VisitEvent.parse(JSON.parse(JSON.stringify(event))));
      expect(replay(kept)).toEqual(story.visit);
    }
  });
});
