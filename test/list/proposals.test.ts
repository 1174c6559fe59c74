import { describe, expect, test } from 'vitest';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { replay } from '../../src/list/proposals/events.ts';
import { openSteps } from '../../src/list/proposals/open-steps.ts';
import { toldOf } from '../../src/list/proposals/told.ts';
import { EIGHT_DAYS, FUMES, PEOPLE, SAID, Story } from './story.ts';

const adopt = (story: Story, more: { date?: string; from?: string } = {}) => {
  const today = dayOf(story.now);
  return { do: 'adopt' as const, meeting: '第12次办公会', date: today, from: today, ...more };
};

describe('the fast lane', () => {
  test('a saying is published by the keeper alone, once it was tried', () => {
    const story = new Story();
    expect(story.draft([SAID])).toBe('drafting');
    expect(story.p?.path).toBe('keeper');
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('not-proved');
    story.proves();
    expect(story.does('team', { do: 'submit', despite: null })).toBe('not-allowed');
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('in-force');
    expect(story.published).toMatchObject([{ number: 2, edits: [SAID], from: '2026-11-24' }]);
  });

  test('where a question turns wrong it is published only with a reason, and the reason is kept', () => {
    const story = new Story();
    story.draft([SAID]);
    story.proves(3);
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('missing');
    expect(story.does('keeper', { do: 'submit', despite: '那三句本来就含糊' })).toBe('in-force');
    expect(story.p?.despite).toBe('那三句本来就含糊');
  });

  test('a proof of another list is none', () => {
    const story = new Story();
    story.draft([SAID]);
    story.proves();
    story.published.push({ number: 2, edits: [], from: '', why: '', decided: { by: '', meeting: null, date: '' } });
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('not-proved');
  });
});

describe('every step', () => {
  test('三个工作日: whoever is silent is reminded a working day before, and is no consent', () => {
    const story = new Story();
    story.draft([EIGHT_DAYS]);
    expect(story.p?.path).toBe('all');
    story.proves();
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('asking');
    // Asked on a Tuesday: Friday at the end of the day; reminded on Thursday at nine.
    expect(dayOf(story.p?.until?.due ?? 0)).toBe('2026-11-27');
    expect(dayOf(story.p?.until?.remind ?? 0)).toBe('2026-11-26');
    expect(story.does(null, { do: 'remind' })).toBe('dates');
    expect(story.does(null, { do: 'close-asking' })).toBe('dates');
    story.answers('team', 'enforcement-team');
    story.now = story.p?.until?.remind ?? 0;
    expect(story.does(null, { do: 'remind' })).toBe('asking');
    expect(story.does(null, { do: 'remind' })).toBe('dates');
    story.now = story.p?.until?.due ?? 0;
    expect(story.does(null, { do: 'close-asking' })).toBe('legal-review');
    expect(story.p?.unanswered).toEqual(expect.arrayContaining(['ecology', 'market-supervision']));
    expect(story.p?.unanswered).not.toContain('enforcement-team');
  });

  test('a department answers for itself, once, and says why it is against', () => {
    const story = new Story();
    story.draft([EIGHT_DAYS]);
    story.proves();
    story.does('keeper', { do: 'submit', despite: null });
    expect(story.answers('police', 'police')).toBe('not-allowed');
    expect(story.answers('team', 'ecology')).toBe('not-allowed');
    expect(story.does('ecology', { do: 'answer', department: 'ecology', answer: 'object', words: null })).toBe(
      'missing',
    );
    expect(story.answers('ecology', 'ecology', 'object')).toBe('asking');
    expect(story.answers('ecology', 'ecology')).toBe('wrong-state');
  });

  test('an objection goes to a council, then on with both views', () => {
    const story = new Story();
    story.draft([EIGHT_DAYS]);
    story.proves();
    story.does('keeper', { do: 'submit', despite: null });
    story.answers('ecology', 'ecology', 'object');
    story.answers('market', 'market-supervision');
    expect(story.answers('team', 'enforcement-team')).toBe('divided');
    expect(story.does('legal', { do: 'review', verdict: 'lawful', words: null })).toBe('wrong-state');
    expect(story.does('keeper', { do: 'conclude', minutes: '各说各的' })).toBe('legal-review');
    expect(story.p?.asked.find(({ department }) => department === 'ecology')?.answer?.answer).toBe('object');
    expect(story.does('keeper', { do: 'review', verdict: 'lawful', words: null })).toBe('not-allowed');
    expect(story.does('legal', { do: 'review', verdict: 'lawful', words: null })).toBe('deciding');
  });

  test('what the 司法所 wants changed goes back to the draft; what is unlawful ends', () => {
    const story = new Story();
    story.toLeader([EIGHT_DAYS]);
    const back = new Story();
    back.draft([EIGHT_DAYS]);
    back.proves();
    back.does('keeper', { do: 'submit', despite: null });
    back.now = back.p?.until?.due ?? 0;
    back.does(null, { do: 'close-asking' });
    expect(back.does('legal', { do: 'review', verdict: 'amend', words: null })).toBe('missing');
    expect(back.does('legal', { do: 'review', verdict: 'amend', words: '七天' })).toBe('drafting');
    expect(back.does('keeper', { do: 'submit', despite: null })).toBe('not-proved');
    expect(story.p?.state).toBe('deciding');
  });

  test('an article that nobody looked up is never found lawful, and never published', () => {
    const made = { law: '大气污染防治法', article: '9999', gist: '没有这一条' };
    const was = JSON.parse(JSON.stringify(FUMES.basis));
    const story = new Story();
    story.draft([{ do: 'set', matter: 'CG04', field: 'basis', was, is: [...was, made] }]);
    story.proves();
    story.does('keeper', { do: 'submit', despite: null });
    story.now = story.p?.until?.due ?? 0;
    story.does(null, { do: 'close-asking' });
    expect(story.does('legal', { do: 'review', verdict: 'lawful', words: null })).toBe('unfit');
    expect(story.does('legal', { do: 'review', verdict: 'unlawful', words: '没有这一条' })).toBe('rejected');
    expect(story.published).toEqual([]);
  });

  test('the leader alone decides: the meeting not in the future, the day not in the past', () => {
    const story = new Story();
    story.toLeader([EIGHT_DAYS]);
    expect(story.does('keeper', adopt(story))).toBe('not-allowed');
    expect(story.does('leader', adopt(story, { date: dayOf(story.now + DAY_MS) }))).toBe('dates');
    expect(story.does('leader', adopt(story, { from: dayOf(story.now - DAY_MS) }))).toBe('dates');
    expect(story.does('leader', adopt(story, { from: dayOf(story.now + 3 * DAY_MS) }))).toBe('pending');
    expect(story.does(null, { do: 'take-effect' })).toBe('dates');
    story.now += 3 * DAY_MS;
    expect(story.does(null, { do: 'take-effect' })).toBe('in-force');
  });

  test('it is rolled back by the opposite edits, under a new number, by whoever decided', () => {
    const story = new Story();
    story.toLeader([EIGHT_DAYS]);
    story.does('leader', adopt(story));
    story.comesIntoForce();
    const back = { do: 'roll-back' as const, why: '不合适', meeting: '第13次办公会', date: dayOf(story.now) };
    expect(story.does('keeper', back)).toBe('not-allowed');
    expect(story.does('leader', { ...back, meeting: null })).toBe('missing');
    expect(story.does('leader', back)).toBe('rolled-back');
    expect(story.published.map(({ number }) => number)).toEqual([2, 3]);
    story.comesIntoForce();
    expect(story.list.matter('CG04')?.hash).toBe(FUMES.hash);
  });

  test('whoever drafted it takes it back while nothing is decided', () => {
    const story = new Story();
    story.toLeader([EIGHT_DAYS]);
    expect(story.does('keeper2', { do: 'withdraw' })).toBe('not-allowed');
    expect(story.does('keeper', { do: 'withdraw' })).toBe('withdrawn');
  });
});

describe('who comes too late', () => {
  test('lines that moved since it was drafted are named, and nothing is published', () => {
    const story = new Story();
    story.draft([EIGHT_DAYS]);
    story.published.push({
      number: 2,
      edits: [EIGHT_DAYS],
      from: '',
      why: '',
      decided: { by: '', meeting: null, date: '' },
    });
    story.comesIntoForce();
    story.proves();
    expect(story.does('keeper', { do: 'submit', despite: null })).toBe('unfit');
  });

  test('a card that showed an older version changes nothing; the same key twice is done once', () => {
    const story = new Story();
    story.draft([SAID]);
    story.proves();
    expect(story.does('keeper', { do: 'submit', despite: null }, { seen: 1 })).toBe('stale');
    expect(story.does('keeper', { do: 'submit', despite: null }, { seen: 2, key: 'once' })).toBe('in-force');
    expect(story.does('keeper', { do: 'submit', despite: null }, { seen: 2, key: 'once' })).toBe('in-force');
    expect(story.events).toHaveLength(3);
    expect(story.published).toHaveLength(1);
  });

  test('what is published for a later day stands in the way of whoever would change the same', () => {
    const story = new Story();
    const edition = {
      number: 2,
      name: '2026年第2版',
      date: '2026-11-24',
      from: '2026-12-01',
      why: 'w',
      hash: 'h',
      versions: [],
    };
    story.pending = [{ ...edition, decided: { by: '领导', meeting: null, date: '2026-11-24' }, edits: [EIGHT_DAYS] }];
    expect(story.draft([SAID])).toBe('unfit');
  });
});

test('the course alone gives the proposal', () => {
  const story = new Story();
  story.toLeader([EIGHT_DAYS]);
  story.does('leader', adopt(story));
  expect(replay(story.events)).toEqual(story.p);
});

test('nobody is shown a step that would be refused for who they are, and whoever must act is told', () => {
  const story = new Story();
  story.toLeader([EIGHT_DAYS]);
  const p = story.p;
  if (!p) throw new Error('there is no proposal');
  expect(openSteps(p, PEOPLE.leader)).toEqual(['adopt', 'reject']);
  expect(openSteps(p, PEOPLE.stranger)).toEqual([]);
  expect(openSteps(p, PEOPLE.keeper)).toEqual(['withdraw']);
  for (const { command, from, to } of story.events.slice(2))
    expect([command.do, toldOf(command.do, from, to).length > 0]).toEqual([command.do, true]);
});
