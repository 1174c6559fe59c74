import { describe, expect, test } from 'vitest';
import { toldCard } from '../../cards/visits/told-card.ts';
import { toldPaper } from '../../cards/visits/told-sheet.tsx';
import { visitCard } from '../../cards/visits/visit-card.ts';
import { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { PlanEvent } from '../../src/inspections/plans/events.ts';
import { ProposalEvent } from '../../src/list/proposals/events.ts';
import type { Command, CommandName, CommandOf } from '../../src/visits/commands.ts';
import { VisitEvent } from '../../src/visits/events.ts';
import { minuteOf, toldOf } from '../../src/visits/told.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { aPerson } from '../harness/ids.ts';
import { textsIn } from '../sentences/sentences.ts';
import { beginning, LI, telling } from './a-visit.ts';

const DUE = Date.UTC(2026, 11, 1, 9);
const THIRD = { ...LI, openId: aPerson('ou_third'), name: '检查员丙', number: 'ZJ-0003' };

/** Where each field is read, and as what: by who inspects on the card, by the owner on the sheet; or why by nobody. */
type Read = { on: ('going' | 'card' | 'sheet')[]; words: string } | { unsaid: string };
type Table = { [Name in CommandName]: { [Field in keyof Omit<CommandOf<Name>, 'do'>]-?: Read } };

const BOTH: ('card' | 'sheet')[] = ['card', 'sheet'];
const unsaid = (why: string): Read => ({ unsaid: why });

/** Every field of every command of a visit; a new one does not compile until it says who reads it. */
const TABLE: Table = {
  begin: {
    id: { on: BOTH, words: 'JC-1' },
    kind: { on: ['going'], words: '检查' },
    mode: unsaid('轻记 shows as its code'),
    code: unsaid('null at the beginning'),
    subject: unsaid('the id of the file; the name is read'),
    name: { on: BOTH, words: '样例面馆' },
    community: unsaid('where the case goes'),
    grid: unsaid('where the case goes'),
    detail: { on: ['going', 'sheet'], words: '样例路 1 号' },
    plan: unsaid('its own card tells of the visit'),
    of: unsaid('the numbers of a re-check are those of the visit before'),
    edition: unsaid('a hash'),
    lists: unsaid('their questions are read one by one'),
    before: { on: ['going'], words: '带证件' },
    items: { on: BOTH, words: '第 1 样坏了' },
    people: { on: BOTH, words: '检查员甲' },
    nth: { on: BOTH, words: '今年第 3 次' },
    overCap: unsaid('counted alone; the plan says who allowed it'),
    mergedAway: unsaid('counted alone'),
    walked: unsaid('a walk has a card of its own and no list; its words are on it'),
  },
  join: { officer: { on: BOTH, words: '检查员丙' } },
  'step-aside': { officer: { on: ['going'], words: '检查员丁' } },
  open: { group: unsaid('where somebody turned to') },
  answer: {
    answers: { on: BOTH, words: '符合 1' },
    rest: { on: BOTH, words: '第 4 条' },
    of: unsaid('which of them it is about'),
  },
  'on-site': { item: { on: BOTH, words: '第 2 样坏了' }, corrected: { on: BOTH, words: '当场已改' } },
  light: { code: { on: BOTH, words: 'XZ-77' } },
  'not-done': { why: { on: ['going'], words: '拒绝' } },
  tell: { cases: { on: ['sheet'], words: minuteOf(DUE) }, repeats: { on: BOTH, words: '九十天里查到过' } },
  sign: {
    kind: { on: BOTH, words: '拒签' },
    name: { on: BOTH, words: '店主张' },
    reason: { on: BOTH, words: '原因：不认识字' },
    witness: { on: BOTH, words: '见证人：居民李' },
    picture: { on: ['card'], words: 'img_signed' },
  },
  'look-again': { recheck: unsaid('the re-check has a card of its own with its number') },
  lines: {
    lines: { on: ['card'], words: '已改好（检查员乙）' },
  },
};

const CASE = CaseId.parse('WX-261124-001');
const answer = (n: number, said: 'ok' | 'bad'): Command => ({
  do: 'answer',
  answers: [{ item: `IT-${n}`, answer: said }],
  rest: null,
  of: [],
});

/** What is said at a visit that goes the whole way, and at two that end otherwise. */
const PLAYED: Record<'whole' | 'light' | 'not-done' | 'aside', Command[]> = {
  whole: [
    { do: 'join', officer: THIRD },
    { do: 'open', group: 0 },
    ...[answer(1, 'bad'), answer(2, 'bad'), answer(3, 'ok')],
    { do: 'on-site', item: 'IT-2', corrected: true },
    { do: 'answer', answers: [], rest: 'unseen', of: ['IT-4'] },
    { do: 'tell', cases: [{ item: 'IT-1', due: DUE, caseId: CASE, line: 1 }], repeats: ['IT-1'] },
    { do: 'sign', kind: 'refused', name: '店主张', reason: '不认识字', witness: '居民李', picture: 'img_signed' },
    { do: 'look-again', recheck: VisitId.parse('JC-2') },
    { do: 'lines', lines: [{ item: 'IT-1', correctedAt: DUE - 1, by: { openId: LI.openId, name: LI.name } }] },
  ],
  light: [
    { do: 'light', code: 'XZ-77' },
    { do: 'tell', cases: [] },
  ],
  'not-done': [{ do: 'not-done', why: 'refused' }],
  aside: [{ do: 'step-aside', officer: { ...THIRD, openId: aPerson('ou_ding'), name: '检查员丁' } }],
};

/** All that the readers of a visit read of it from its beginning to its end, each on what is theirs. */
function readOf(commands: readonly Command[]): Record<'going' | 'card' | 'sheet', string> {
  const story = telling(beginning(4, { nth: 3 }));
  const read = { going: '', card: '', sheet: '' };
  const look = (visit: Visit) => {
    const told = toldOf(visit);
    read.going += textsIn(visitCard({ visit, judges: [] })).join('\n');
    if (visit.toldAt === null) return;
    read.card += textsIn(toldCard({ visit, told, page: true, now: visit.changedAt, nameOf: (id) => id })).join('\n');
    read.card += JSON.stringify(toldCard({ visit, told, page: true, now: visit.changedAt, nameOf: (id) => id }));
    read.sheet += toldPaper({ visit, told, office: '文新街道', nameOf: (id) => id });
  };
  look(story.visit);
  for (const command of commands) {
    const { kind } = story.say(command);
    expect([command.do, kind]).toEqual([command.do, 'done']);
    look(story.visit);
  }
  return read;
}

describe('every field of every step of a visit is read in words by who must act on it', () => {
  const all = Object.values(PLAYED).map(readOf);
  const said = new Set(['begin', ...Object.values(PLAYED).flatMap((some) => some.map((one) => one.do))]);
  test.each(Object.entries(TABLE))('%s', (name, fields) => {
    expect(said).toContain(name);
    for (const [field, read] of Object.entries<Read>(fields))
      for (const where of 'on' in read ? read.on : [])
        expect([field, where, all.some((one) => one[where].includes('words' in read ? read.words : ''))]).toEqual([
          field,
          where,
          true,
        ]);
  });
});

describe('what is kept of records', () => {
  test('no change of a visit, a plan, a proposal or a case sets back what nobody touched', () => {
    for (const { shape } of [VisitEvent, PlanEvent, ProposalEvent, CaseEvent])
      expect(shape.changes.parse({})).toEqual({});
  });
});
