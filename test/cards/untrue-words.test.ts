import { expect, test } from 'vitest';
import { caseCard } from '../../cards/cases/case-card.ts';
import { caseListCard } from '../../cards/cases/list-cards.ts';
import { photoReceiptCard } from '../../cards/cases/photo-receipt-card.ts';
import { timelineCard } from '../../cards/cases/timeline-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { saidWith } from '../../src/bot/cases/said-with.ts';
import { courseOf } from '../../src/bot/council/said.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { COMMAND_NAMES, COMMANDS } from '../../src/cases/commands/table.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { at, OFFICE } from '../cases/office.ts';
import { inState, report, story } from '../cases/story.ts';
import { aMessage } from '../harness/ids.ts';
import { textsIn } from '../sentences/sentences.ts';

const flat = (card: unknown) => textsIn(card).join('\n');
const card = (c: Case, now: number) =>
  flat(caseCard({ c, catalogue, relations: ['anyone', 'reporter'], office: OFFICE, own: true, now }));
const listed = (c: Case, now: number) => {
  const shown = { title: '待办', cases: [c], total: 1, page: 0, pages: 1, catalogue, now };
  return flat(caseListCard({ ...shown, turn: (page) => ({ do: 'list', list: 'todo', page }) }));
};

test('a step that a person takes and the clock may take too has a word for the clock', () => {
  for (const name of COMMAND_NAMES) {
    const { right, byClock }: { right: { may: readonly (Relation | 'clock')[] }; byClock?: string } = COMMANDS[name];
    const both = right.may.includes('clock') && right.may.length > 1;
    expect([name, byClock !== undefined]).toEqual([name, both]);
  }
});

test('nobody confirmed: no line of the case’s course says that it is solved', () => {
  const s = inState('to-confirm');
  s.until(at('2026-11-05 17:30'));
  s.does('clock', { do: 'confirm' });
  const last = s.events.slice(-1);
  const shown = { c: s.the(), events: last, catalogue, seesPhone: false, own: false, page: 0, now: s.now() };
  for (const said of [
    flat(timelineCard(shown)),
    courseOf(last)
      .map(({ words }) => words)
      .join(),
  ]) {
    expect(said).toContain('到期没有人确认');
    expect(said).not.toContain('已解决');
  }
  expect(card(s.the(), s.now())).toContain('没有人确认，部门是这样反馈的');
});

test('the time a department took ends with its feedback, however long the answer to it took', () => {
  const s = inState('to-confirm');
  const took = /用时 [^\n]+/.exec(card(s.the(), s.now()))?.[0] ?? '';
  expect(took).toMatch(/\d/);
  s.until(at('2026-11-05 17:30'));
  s.does('clock', { do: 'confirm' });
  expect(card(s.the(), s.now())).toContain(took);
});

test('an answer that is due after 没解决 is not called the first', () => {
  const answers = (c: Case): Case => ({ ...c, limits: { ...c.limits, resolveIs: '首次答复' } });
  const s = inState('to-confirm');
  s.does('grid', { do: 'unsolved', text: '还在冒烟' });
  expect(card(answers(s.the()), s.now())).toContain('再次答复最迟');
  expect(card(answers(inState('in-hand').the()), s.now())).toContain('首次答复最迟');
});

test('confirmed by a person, it is', () => {
  const s = inState('to-confirm');
  s.does('grid', { do: 'confirm' });
  expect(courseOf(s.events.slice(-1))[0]?.words).toContain('已解决');
});

test('a closed case says until when it may be opened again, and no longer', () => {
  const s = inState('closed');
  expect(card(s.the(), s.now())).toMatch(/没解决的，\d+月\d+日 \d\d:\d\d 前上报人可以重新打开/);
  s.later((OFFICE.limits.reopenNaturalDays + 1) * DAY_MS);
  expect(card(s.the(), s.now())).not.toContain('重新打开');
});

test('a case on hold says when it goes on, not by when at the latest', () => {
  const s = inState('on-hold');
  expect(card(s.the(), s.now())).toMatch(/到期自动恢复，恢复日期 /);
  expect(card(s.the(), s.now())).not.toContain('恢复办理最迟');
});

test('a list names who has a case: the outside body, the lead, or nobody', () => {
  const referred = inState('referred-out');
  const { referral } = referred.the();
  expect(referral?.body).toBeTruthy();
  expect(listed(referred.the(), referred.now())).toContain(`已转出 · ${referral?.body}`);
  const declined = inState('to-dispatch');
  declined.does('desk', { do: 'decline', reason: 'other-channel', channel: '区法院', text: null });
  expect(listed(declined.the(), declined.now())).not.toContain('待派遣');
  const signed = inState('in-hand');
  expect(listed(signed.the(), signed.now())).toContain('办理中 · ');
});

test('pictures that were put nowhere have no title of thanks', () => {
  expect(flat(photoReceiptCard('照片没有放进 X', aMessage('om_1'), [], true))).not.toContain('收到');
  expect(flat(photoReceiptCard('照片收进 X 了', aMessage('om_1'), []))).toContain('照片收到了');
});

test('where a case was referred to stands once on its card', () => {
  const s = inState('referred-out');
  const shown = card(s.the(), s.now());
  expect(shown.split('市生态环境局')).toHaveLength(2);
  expect(shown.split('HB-7')).toHaveLength(2);
});

test('what was said in a group is called by its kind once', () => {
  const s = inState('in-council');
  s.does('officer', { do: 'groupNote', kind: 'progress', text: '看过现场了', photos: [] });
  const said = flat(
    timelineCard({
      c: s.the(),
      events: s.events.slice(-1),
      catalogue,
      seesPhone: false,
      own: false,
      page: 0,
      now: s.now(),
    }),
  );
  expect(said).toContain('看过现场了');
  expect(said.split('进展')).toHaveLength(2);
});

test('who asked for secrecy reads that only the desk knows them; the desk is asked to keep it', () => {
  const c = story().does('grid', report({ reportedPerson: true })).next;
  expect(card(c, at('2026-11-02 10:00'))).toContain('网格员甲（举报，只有指挥室知道是您）');
  const shown = {
    c,
    catalogue,
    relations: ['anyone', 'dispatcher'] as const,
    office: OFFICE,
    own: true,
    now: c.times.opened,
  };
  expect(flat(caseCard(shown))).toContain('网格员甲（举报，请替他保密）');
});

test('the number to call of 转出 and 不予受理 is read in 经过 as in the notice of it: whole in a person’s own chat alone', () => {
  const s = inState('to-dispatch');
  s.does('desk', { do: 'decline', reason: 'other-channel', channel: '区法院，打 13800138000', text: null });
  const event = s.events.at(-1);
  const shows = (card: unknown) => JSON.stringify(card).includes('13800138000');
  for (const own of [true, false]) {
    const facts = { c: s.the(), events: s.events, catalogue, seesPhone: false, own, page: 0, now: s.now() };
    expect(shows(timelineCard(facts))).toBe(own);
    expect(saidWith({ c: s.the(), event, own }, { catalogue }).words.includes('13800138000')).toBe(own);
  }
});
