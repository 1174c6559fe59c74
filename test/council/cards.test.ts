import { describe, expect, test } from 'vitest';
import { caseCard } from '../../cards/cases/case-card.ts';
import { absentCard } from '../../cards/council/absent-card.ts';
import { ATTENDANCE } from '../../cards/council/actions.ts';
import { agendaCard } from '../../cards/council/agenda-card.ts';
import { boundaryCard } from '../../cards/council/boundary-card.ts';
import { closingCard } from '../../cards/council/closing-card.ts';
import { councilCard } from '../../cards/council/council-card.ts';
import { minutesCard } from '../../cards/council/minutes-card.ts';
import type { CouncilFacts } from '../../cards/council/parts.ts';
import { ratingCard, verdictCard } from '../../cards/council/rating-card.ts';
import { type SaidInGroup, summaryCard } from '../../cards/council/summary-card.ts';
import { spokenTaskCard, taskCard } from '../../cards/council/task-card.ts';
import type { Card } from '../../cards/elements.ts';
import { catalogue } from '../../catalogue/index.ts';
import { judgeParsedCard } from '../../sandbox/cards/verdict.ts';
import { agendaOf } from '../../src/bot/council/agenda.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { redact } from '../../src/redaction/redact.ts';
import { MONDAY, OFFICE } from '../cases/office.ts';
import { inState } from '../cases/story.ts';
import { aCouncil, aDraft, aPerson } from '../harness/ids.ts';

/** As much as a person may type, with every sign that markdown would take. */
const LONG = '店主*王_牌*<at id=all></at>[链接](http://x)的电话13800001234，'.repeat(30).slice(0, 1000);
const DEPARTMENTS = catalogue.departments.slice(0, 20).map((department) => department.id);

/** The fullest case there can be: twenty departments, twenty parts, everything typed to its limit. */
function fullest(state: 'in-council' | 'closed'): Case {
  const c = inState('in-council').the();
  const by = { openId: aPerson('ou_desk'), name: '指挥室甲' };
  const ended = inState('closed').the();
  return {
    ...c,
    ...(state === 'closed'
      ? { state, closing: ended.closing, result: ended.result && { ...ended.result, text: LONG }, clocks: [] }
      : {}),
    matterId: 'CG32',
    description: LONG,
    council: {
      ...(c.council ?? expect.fail('no council')),
      why: LONG,
      tried: LONG,
      people: Array.from({ length: 50 }, (_, i) => ({ openId: aPerson(`ou_${i}`), name: `社区工作者${i}` })),
      representatives: Array.from({ length: 20 }, (_, i) => `居民代表${i}`),
      departments: DEPARTMENTS.map((department, i) => ({
        department,
        attendedAt: i % 2 === 0 ? MONDAY : null,
        attendedBy: i % 2 === 0 ? by : null,
        due: MONDAY,
      })),
      minutes: { text: LONG, by, at: MONDAY, lead: 'police', district: { body: '区商务部门', by: '2026-11-20' } },
      tasks: DEPARTMENTS.map((department, i) => ({
        id: `t${i}`,
        department,
        what: LONG,
        by,
        givenAt: MONDAY,
        due: MONDAY,
        doneAt: null,
        doneBy: null,
        remindedAt: null,
      })),
    },
  };
}

const facts = (c: Case): CouncilFacts => ({ c, nameOf: catalogue.nameOf, now: MONDAY, say: redact });
const said: SaidInGroup[] = Array.from({ length: 60 }, () => ({ at: MONDAY, who: '派出所经办', words: LONG }));
const matter = catalogue.matter('CG32');
const council = aCouncil('WX-261102-001/1');
const verdicts = DEPARTMENTS.slice(0, 10).map((department) => ({ department, warranted: true }));
const manual = Array.from({ length: 8 }, () => '堆在人行道上的废品（看是不是营业场所外）→ 店外经营'.repeat(4));

const CARDS: [string, () => Card][] = [
  [
    'the group’s card',
    () => councilCard({ ...facts(fullest('in-council')), superseded: false, botChatUrl: 'https://x.cn' }),
  ],
  ['the minutes', () => minutesCard(facts(fullest('in-council')))],
  ['小结', () => summaryCard({ ...facts(fullest('in-council')), decisions: said, latest: said[0] })],
  ['the end', () => closingCard({ ...facts(fullest('closed')), council, decisions: said, course: said, verdicts })],
  [
    'the rating',
    () => ratingCard({ c: fullest('closed'), council, nameOf: catalogue.nameOf, words: ATTENDANCE, given: new Map() }),
  ],
  ['the verdict', () => verdictCard({ c: fullest('closed'), council, nameOf: catalogue.nameOf, verdicts })],
  [
    'a spoken task',
    () =>
      spokenTaskCard(
        facts(fullest('in-council')),
        aDraft('d'),
        { department: 'police', what: LONG, by: '2026-11-20' },
        'https://x.cn',
      ),
  ],
  ['a task', () => taskCard(facts(fullest('in-council')), fullest('in-council').council?.tasks[0] ?? expect.fail())],
  ['the boundary', () => boundaryCard({ ...facts(fullest('in-council')), returns: manual, manual })],
  ['the absent', () => absentCard(facts(fullest('in-council')))],
  [
    'the agenda',
    () =>
      agendaCard(
        '废品回收站点扰民',
        council,
        agendaOf({ c: fullest('in-council'), events: [], matter, catalogue, now: MONDAY }),
      ),
  ],
  [
    'the case’s own card',
    () =>
      caseCard({
        c: fullest('in-council'),
        catalogue,
        office: OFFICE,
        relations: [
          'anyone',
          'staff',
          'lead',
          'lead-head',
          'seated',
          'council',
          'dispatcher',
          'leader',
          'grid-here',
          'station-here',
        ],
        own: true,
        now: MONDAY,
      }),
  ],
];

describe('the fullest whistle still fits, and nothing typed acts in it', () => {
  test.each(CARDS)('%s', (_, make) => {
    const card = make();
    const json = JSON.stringify(card);
    const around = {
      maxElements: 200,
      maxTables: 5,
      refuseDeprecated: false,
      refuseUnknownTextSize: true,
      knowsPerson: () => true,
      knowsPicture: () => true,
      mayMentionAll: false,
    };
    expect(judgeParsedCard(JSON.parse(json), around)).toBeUndefined();
    expect(new TextEncoder().encode(json).length).toBeLessThan(30 * 1024);
  });

  test('in a group no phone is shown, however it was typed', () => {
    for (const [name, make] of CARDS.filter(([name]) => name !== 'the case’s own card'))
      expect(JSON.stringify(make()), name).not.toContain('13800001234');
  });
});
