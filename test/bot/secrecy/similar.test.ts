import { afterEach, beforeEach, expect, test } from 'vitest';
import { similarCard } from '../../../cards/cases/notice-cards.ts';
import { draftId } from '../../../cards/ids.ts';
import { receive } from '../../../src/bot/receive.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { inState } from '../../cases/story.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, FILLED, idOf, openForm, reportCase } from '../../store/report-case.ts';

/** Urgent ones are never held back by what is there already. */
const CALM = { ...FILLED, urgent: false };

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** The same again, by somebody who may not see the first: the answer, and all that they are told. */
async function again(name: string) {
  await deliverDue(opened.world);
  opened.spoken.length = 0;
  const draft = await openForm(opened, idOf(name));
  const answer = await receive(click(idOf(name), { do: 'submit', draft }, CALM), opened.world);
  await deliverDue(opened.world);
  const own = opened.spoken.filter(({ to }) => to === idOf(name)).map(({ text }) => text);
  const desk = opened.spoken.map(({ text }) => text).filter((text) => text.includes('同一处又报'));
  return { answer: JSON.stringify(answer), toast: answer.toast?.content ?? '', own: own.join(), desk };
}

test('a report kept secret shows nothing to who may not see it: no number, no matter, no count', async () => {
  const secret = await reportCase(opened, { ...CALM, reportedPerson: true });
  const { answer, toast, own, desk } = await again('物业人员');
  expect(toast).toMatch(/^已上报/);
  expect(findCaseNumber(toast)).not.toBe(secret);
  expect(`${answer}${own}`).not.toContain(secret);
  expect(own).not.toMatch(/第 2 次|已经有人报过/);
  // The desk is told, and finds the earlier one on the card.
  expect(desk.join()).toContain(secret);
  expect(desk.join()).toContain('第 2 次');
});

test('of one that is not secret they read that it is open, and where', async () => {
  const open = await reportCase(opened, CALM);
  const { answer, toast } = await again('物业人员');
  expect(toast).toBe('');
  expect(answer).toContain(open);
  expect(answer).not.toContain(CALM.detail);
});

test('who reported it themselves, and who may see it, find it', async () => {
  const secret = await reportCase(opened, { ...CALM, reportedPerson: true });
  for (const name of ['网格员甲', '指挥室派遣员']) expect((await again(name)).answer).toContain(secret);
});

test('of a case that is not theirs to read no word of its title stands there: unlisted, that is what somebody wrote', () => {
  const c = { ...inState('to-sign').the(), title: '赵某说老板欠他工资' };
  const shown = (seen: boolean) =>
    JSON.stringify(
      similarCard(draftId.parse('sample-draft'), [{ c, seen, mayFollow: false }], (id) => id, c.times.opened),
    );
  expect(shown(true)).toContain('赵某');
  expect(shown(false)).not.toContain('赵某');
  expect(shown(false)).toContain(c.id);
});
