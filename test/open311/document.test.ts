import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedIn, formatOf } from '../../src/open311/asked.ts';
import { filterIn, spanIn } from '../../src/open311/asked-for.ts';
import { Several, type Value, written } from '../../src/open311/document.ts';
import { pairsOf, SentValues } from '../../src/open311/given.ts';
import { heardAt, saidAt } from '../../src/open311/said-at.ts';
import { publicWords } from '../../src/open311/shown.ts';
import { runs } from '../harness/thorough.ts';
import { asSaid, LISTS, readXml, textsOf } from './read-xml.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const DAY = 86_400_000;
const given = (said: Record<string, string>) => new SentValues(Object.entries(said));

describe('an answer', () => {
  test('says the same in XML and in JSON, whatever stands in it', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('& < > " \'', ']]>', '😀', '<!-- ', '\u0000\u000b\ufffe', '\ud800', 'a\r\nb', ''),
    );
    const one = fc.record({
      description: word,
      service_request_id: word,
      lat: fc.option(fc.double({ noNaN: true, min: -90, max: 90 })),
    });
    fc.assert(
      fc.property(fc.array(one), (rows) => {
        const value: Value = new Several('request', rows);
        const xml = asSaid(readXml(written('service_requests', value, 'xml')), LISTS);
        const json = textsOf(JSON.parse(written('service_requests', value, 'json')));
        // -0 is 0 in JSON and in XML.
        expect(xml).toEqual(json);
      }),
      { numRuns: runs(200) },
    );
  });

  test('is in the form its path ends in, else as accepted, else in XML', () => {
    const form = (path: string, accept?: string) => formatOf(askedIn(path), accept);
    expect(form('v2/services.json', 'text/xml')).toBe('json');
    expect(form('v2/services', 'application/json, text/plain, */*')).toBe('json');
    expect(form('v2/services', 'text/html,application/xml;q=0.9')).toBe('xml');
    expect(form('v2/services', '*/*')).toBe('xml');
    expect(form('nowhere', undefined)).toBe('xml');
  });
});

test('paths are those of the standard, with a slash at the end or without', () => {
  expect(askedIn('discovery.xml')).toMatchObject({ what: 'discovery', test: false, format: 'xml' });
  expect(askedIn('v2/requests/LD261124-001.json')).toMatchObject({
    what: 'requests',
    id: 'LD261124-001',
    format: 'json',
  });
  expect(askedIn('v2/discovery.json')).toMatchObject({ what: 'discovery', format: 'json' });
  expect(askedIn('v2//services.xml')).toMatchObject({ what: 'services', id: undefined });
  expect(askedIn('test/v2/services/CG04/')).toMatchObject({ what: 'services', id: 'CG04', test: true });
  for (const path of [
    '',
    'v2',
    'services.json',
    'v2/nothing.json',
    'v2/tokens.json',
    'v2/services.html',
    'v2/a/b/c',
    '%E0%A4%A',
  ])
    expect([path, askedIn(path)]).toEqual([path, undefined]);
});

test('what is empty was not given; lists come in every form clients send', () => {
  const said = new SentValues([
    ...[
      ['a', ''],
      ['a', 'null'],
      ['a', ' x '],
      ['media_url[]', 'p'],
      ['media_url[0]', 'q'],
      ['media_url', 'r'],
    ],
    ...[
      ['attribute[KIND]', '路灯'],
      ['attribute[WHEN][]', 'am'],
      ['attribute[WHEN][]', 'pm'],
      ['attribute[../x]', 'no'],
    ],
  ] as [string, string][]);
  expect(said.get('a')).toBe('x');
  expect(said.all('media_url')).toEqual(['p', 'q', 'r']);
  expect([...said.attributes()]).toEqual([
    ['KIND', ['路灯']],
    ['WHEN', ['am', 'pm']],
  ]);
  const json = { lat: 30.2, media_url: ['p', 'q'], attribute: { KIND: '路灯' }, deep: [[[[['x']]]]], none: null };
  const pairs = new SentValues(pairsOf(json));
  expect([pairs.get('lat'), pairs.all('media_url'), [...pairs.attributes()]]).toEqual([
    '30.2',
    ['p', 'q'],
    [['KIND', ['路灯']]],
  ]);
});

test('times are said with the offset of Shanghai, and heard with any or none', () => {
  expect(saidAt(NOW)).toBe('2026-11-24T10:00:00+08:00');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), (s) => {
      expect(heardAt(saidAt(s * 1000))).toBe(s * 1000);
    }),
  );
  expect(heardAt('2026-11-24T02:00:00Z')).toBe(NOW);
  expect(heardAt('2026-11-24T10:00:00 08:00')).toBe(NOW);
  expect(heardAt('2026-11-24T10:00:00+0800')).toBe(NOW);
  expect(heardAt('2026-11-24')).toBe(NOW - 10 * 3_600_000);
  for (const no of ['', 'soon', '2026-13-40', '24/11/2026']) expect(heardAt(no)).toBeUndefined();
});

test('what is asked for: numbers go before all else, at most ninety days, the last ninety where nothing is said', () => {
  expect(filterIn(given({ service_request_id: 'a, b', status: 'nonsense', start_date: 'x' }), NOW)).toMatchObject({
    ids: ['a', 'b'],
    status: null,
  });
  expect(filterIn(given({}), NOW)).toMatchObject({
    from: NOW - 90 * DAY,
    until: NOW,
    status: null,
    limit: 1000,
    offset: 0,
  });
  expect(filterIn(given({ status: 'open,closed' }), NOW)).toMatchObject({ status: null });
  expect(filterIn(given({ status: 'CLOSED', service_code: 'CG01,CG02' }), NOW)).toMatchObject({
    status: 'closed',
    codes: ['CG01', 'CG02'],
  });
  expect(filterIn(given({ page: '3', page_size: '20' }), NOW)).toMatchObject({ offset: 40, limit: 20 });
  const WRONG: Record<string, string>[] = [
    { status: 'half' },
    { page: '0' },
    { page_size: '-1' },
    { start_date: 'soon' },
    { start_date: '2026-01-01', end_date: '2026-06-01' },
  ];
  for (const wrong of WRONG) expect(filterIn(given(wrong), NOW)).toMatchObject({ status: 400 });
  expect(spanIn(given({ start_date: '2026-01-01T00:00:00+08:00' }), NOW)).toMatchObject({
    until: Date.parse('2026-04-01T00:00:00+08:00'),
  });
});

test('anybody may read words without a number or a letter box in them', () => {
  const shown = publicWords('我 13900001111，他 139-0000-2222，信箱 a.b@c.example.cn，浙A12345，路灯坏了');
  for (const hidden of ['13900001111', '0000-2222', '@', '浙A12345']) expect(shown).not.toContain(hidden);
  expect(shown).toContain('路灯坏了');
});
