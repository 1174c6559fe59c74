import { expect, test } from 'vitest';
import { rowsIn } from '../../src/open311/read-answer.ts';
import { askedOf, newsIn, Open311Referral, unanswered } from '../../src/open311/referral.ts';
import { inState } from '../cases/story.ts';

const REFERRAL = Open311Referral.parse({
  caseId: 'WX-261124-001',
  partner: 'district',
  since: 1,
  state: 'asked',
  request: '1',
  token: null,
  status: 'open',
  notes: '',
  silent: 0,
});

test('what is new is said once; silence is told once', () => {
  const first = newsIn(REFERRAL, { status: 'Closed', status_notes: '已修好，电话 13900002222' });
  expect(first.next.state).toBe('over');
  expect(first.news).toMatch(/^对方已办结。已修好/);
  expect(first.news).not.toContain('13900002222');
  expect(newsIn(first.next, { status: 'closed', status_notes: '已修好，电话 13900002222' }).news).toBeUndefined();
  let silent = REFERRAL;
  const told = Array.from({ length: 6 }, () => {
    const one = unanswered(silent);
    silent = one.next;
    return one.tell;
  });
  expect(told).toEqual([false, false, false, true, false, false]);
});

test('a partner without a service for it is not asked; answers that are no XML are none', () => {
  const c = inState('in-hand').the();
  const partner = { source: 'x', body: 'y', jurisdiction: null, keys: ['k'], services: {} };
  expect(askedOf(c, partner, '样例街道')).toBeUndefined();
  expect(askedOf(c, { ...partner, services: { 其他: '9' } }, '样例街道')?.get('service_code')).toBe('9');
  expect(rowsIn('<a><request><x>1 &amp; 2</x></request></a>', 'request')).toEqual([{ x: '1 & 2' }]);
  for (const no of ['', '{}', '<a>', '<a>&evil;</a>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'])
    expect([no, rowsIn(no, 'request')]).toEqual([no, undefined]);
});
