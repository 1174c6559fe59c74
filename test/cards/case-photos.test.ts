import fc from 'fast-check';
import { expect, test } from 'vitest';
import { casePhotos } from '../../cards/case-photos.ts';
import { caseCard } from '../../cards/cases/case-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { CommandOf } from '../../src/cases/commands/table.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { OFFICE } from '../cases/office.ts';
import { Happening, play, Start } from '../cases/random-story.ts';
import { FEED_BACK, inState, RETURN, SETTLE, story } from '../cases/story.ts';

/** What is shown: each word with the pictures under it. */
function shown(c: Case): [word: string, keys: string[]][] {
  const groups: [string, string[]][] = [];
  for (const element of casePhotos(c)) {
    if (element.tag === 'markdown') groups.push([String(element.content).replaceAll('*', ''), []]);
    const keys = [...JSON.stringify(element).matchAll(/"img_key":"([^"]+)"/g)].map(([, key = '']) => key);
    groups.at(-1)?.[1].push(...keys);
  }
  return groups;
}
const supplement = (photo: string): CommandOf<'supplement'> => ({ do: 'supplement', text: null, photos: [photo] });

test('while nothing was done there is one word for all', () => {
  const s = inState('to-sign', { photos: ['img_then'] });
  s.does('grid', supplement('img_more'));
  s.does('officer', { ...RETURN, visited: true, photos: ['img_site'] });
  expect(shown(s.the())).toEqual([['现场照片', ['img_then', 'img_more', 'img_site']]]);
});

test('of who works on it, while they work and with what they did', () => {
  const s = inState('in-hand', { photos: ['img_then'] });
  s.does('officer', supplement('img_work'));
  s.does('colleague', { do: 'siteCheck', found: 'not-solved', text: '还在', photos: ['img_still'] });
  s.does('officer', { do: 'requestSupport', department: 'police', for: null });
  s.does('police', { do: 'supportFeedBack', department: 'police', text: '去过了', photos: ['img_police'] });
  s.does('officer', { ...FEED_BACK, photos: ['img_done'] });
  s.does('officer', supplement('img_done_too'));
  expect(shown(s.the())).toEqual([
    ['处理前', ['img_then', 'img_still']],
    ['办理中', ['img_work', 'img_police']],
    ['处理后', ['img_done_too', 'img_done']],
  ]);
});

test('what came after the feedback shows why it is not solved, and the feedback before is the earlier one', () => {
  const s = inState('to-confirm', { photos: ['img_then'] });
  s.does('grid', supplement('img_since'));
  expect(shown(s.the())).toEqual([
    ['处理前', ['img_then']],
    ['处理后', ['img_1']],
    ['反馈以后', ['img_since']],
  ]);
  s.does('grid', { do: 'unsolved', text: '还在冒' });
  s.does('grid', supplement('img_again'));
  const unsolved: [string, string[]][] = [
    ['处理前', ['img_then']],
    ['上次反馈', ['img_1']],
    ['没解决时', ['img_since', 'img_again']],
  ];
  expect(shown(s.the())).toEqual(unsolved);
  s.does('officer', { ...FEED_BACK, photos: ['img_second'] }, { sampler: () => 0.99 });
  expect(shown(s.the())).toEqual([...unsolved, ['处理后', ['img_second']]]);
});

test('a rework by the desk says nothing of the reporter; a reopening shows what the reporter found', () => {
  const s = inState('to-verify');
  s.does('desk', { do: 'note', text: '去看过', photos: ['img_desk'] });
  s.does('desk', { do: 'rework', reason: 'not-done', text: '补一张' });
  s.does('grid', supplement('img_grid'));
  expect(shown(s.the())).toEqual([
    ['上次反馈', ['img_1']],
    ['退回重办时', ['img_desk', 'img_grid']],
  ]);
  const closed = inState('closed');
  closed.does('grid', { do: 'reopen', text: '又坏了' });
  closed.does('grid', supplement('img_broken'));
  expect(shown(closed.the())).toEqual([
    ['上次反馈', ['img_1']],
    ['没解决时', ['img_broken']],
  ]);
});

test('pictures of what was settled on the spot, as many as there are', () => {
  const s = story();
  const photos = Array.from({ length: 19 }, (_, n) => `img_n${n}`);
  s.does('grid', { ...SETTLE, photos });
  s.does('grid', supplement('img_last'));
  expect(shown(s.the())).toEqual([['现场照片', [...photos, 'img_last']]]);
});

test('every picture of the record stands on the card once, whatever happened', () => {
  fc.assert(
    fc.property(Start, fc.array(Happening, { minLength: 5, maxLength: 30, size: 'max' }), (start, happenings) => {
      for (const { decision } of play(start, happenings)) {
        if (decision.kind !== 'done') continue;
        const { photos, result } = decision.next;
        const all = shown(decision.next).flatMap(([, keys]) => keys);
        expect(all.toSorted()).toEqual([...new Set([...photos, ...(result?.photos ?? [])])].toSorted());
      }
    }),
    { numRuns: 60 },
  );
});

test('who is asked whether it is solved reads the result and finds the buttons before any picture', () => {
  const s = inState('to-confirm', { photos: ['img_then'] });
  const relations = ['anyone', 'staff', 'reporter'] as const;
  const card = JSON.stringify(caseCard({ c: s.the(), catalogue, relations, office: OFFICE, own: true, now: s.now() }));
  const at = [
    '结果：',
    String(s.the().result?.text),
    '"content":"已解决"',
    '"content":"没解决"',
    '处理前',
    '处理后',
  ].map((word) => card.indexOf(word));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(card.indexOf('img_then')).toBeGreaterThan(card.indexOf('处理前'));
});
