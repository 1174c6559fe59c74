import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { aPerson } from '../harness/ids.ts';
import { HOSTS } from '../harness/office.ts';
import { idOf } from '../store/report-case.ts';
import { type Besieged, openBesieged } from './both-hosts.ts';
import { forgedAction } from './forgery.ts';

const WORKER = idOf('网格员甲');
const OFFICER = idOf('执法队值班员');

// What reaches the database differs: node:sqlite beside D1's own binding of texts, numbers and nothing at all.
describe.each(HOSTS)('forged clicks at the door (%s)', (kind) => {
  let besieged: Besieged;
  let number = '';
  let draft = '';
  const openDraft = async (of: string) => {
    const before = new Set((await besieged.rows('drafts')).map(({ id }) => id));
    await besieged.presses(aPerson(of), { do: 'report', matter: 'CG04' });
    const id = (await besieged.rows('drafts')).map((row) => String(row.id)).find((one) => !before.has(one));
    if (!id) throw new Error('no form was opened');
    return id;
  };
  beforeAll(async () => {
    besieged = await openBesieged(kind);
    const own = await openDraft(WORKER);
    const form = { estate: '德加小区', detail: '3 幢', description: '油烟直排', urgent: true, phone: '13800001234' };
    const { toast } = await besieged.presses(WORKER, { do: 'submit', draft: own }, form);
    number = /WX-\d{6}-\d{3,}/.exec(toast?.content ?? '')?.[0] ?? '';
    draft = await openDraft(WORKER);
  });
  afterAll(() => besieged.close());

  const found = async () => {
    const [row, ...more] = await besieged.rows('cases');
    return { version: row?.version, cases: more.length + 1 };
  };

  test('ids of others, of nothing, of another kind; wrong types; extra fields: an answer, and the case as it was', async () => {
    const strangers = Array.from({ length: 8 }, (_, n) => aPerson(`ou_stranger_${n}`));
    const forgeries = fc.sample(
      forgedAction([number, `${number}/1`, draft, WORKER, `${WORKER}-0`, 'CG04', 'enforcement-team']),
      {
        numRuns: kind === 'node' ? 100 : 40,
        seed: 7,
      },
    );
    for (const [n, forgery] of forgeries.entries()) {
      // Each stays within what a person may press in a minute.
      const answer = await besieged.presses(strangers[n % strangers.length] ?? WORKER, forgery, {
        text: '伪造',
        lead: 'police',
      });
      expect([forgery, answer.status, answer.toast?.content ?? '']).toEqual([
        forgery,
        200,
        expect.not.stringContaining('系统忙'),
      ]);
    }
    expect(await found()).toEqual({ version: 1, cases: 1 });
    const heard = (await besieged.rows('outbox')).filter(({ queue }) => strangers.some((one) => one === queue));
    expect(JSON.stringify(heard)).not.toContain('13800001234');
  });

  test("a stale button and another person's form are refused in words", async () => {
    const stale = await besieged.presses(OFFICER, { do: 'act', case: number, act: 'sign', v: 99 });
    expect(stale.toast?.content).toContain('过时');
    const foreign = await besieged.presses(OFFICER, { do: 'submit', draft }, { estate: '德加小区', description: '偷' });
    expect(foreign.toast?.content).toContain('别人打开的');
    expect(await found()).toEqual({ version: 1, cases: 1 });
  });

  const WRONG: [what: string, form: unknown][] = [
    [
      'numbers, lists, objects and nothing',
      { estate: 7, detail: ['a', 1], description: { a: 1 }, urgent: 'maybe', phone: null },
    ],
    ['no field at all', {}],
    ['a form that is a text', 'form'],
    [
      'a NUL and half a character',
      { estate: '德加小区\u0000', detail: '\ud800', description: '\u0000\udfff油烟', object: '\u0000' },
    ],
    [
      'four hundred foreign fields',
      Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`ask_${n}`, '<'.repeat(200)])),
    ],
    [
      'fields named like the language',
      JSON.parse('{"__proto__":{"estate":"德加小区"},"constructor":"x","toString":"y"}'),
    ],
    ['a date that is none', { estate: '德加小区', description: 'x', due: '2026-99-99', until: -1 }],
    [
      'as much text as the door takes',
      { estate: '德加小区', detail: '幢'.repeat(20_000), description: '油烟'.repeat(20_000), urgent: true },
    ],
  ];
  test.each(WRONG)('a form with %s: a refusal or a case, never a fault', async (_, form) => {
    const id = await openDraft(WORKER);
    const { status, toast, error } = await besieged.presses(WORKER, { do: 'submit', draft: id }, form);
    expect([200, 400]).toContain(status);
    if (status === 400) expect(error).toBe('malformed event');
    expect(toast?.content ?? '').not.toContain('系统忙');
  });

  test('nothing kept is as long as what was sent', async () => {
    for (const table of ['cases', 'case_events', 'outbox', 'drafts', 'questions'])
      for (const row of await besieged.rows(table)) expect(JSON.stringify(row).length).toBeLessThan(40_000);
  });

  /** What came in at the door; what the office's own clocks remember meanwhile has a name before a colon. */
  const cameIn = async () => (await besieged.rows('remembered')).filter(({ key }) => !String(key).includes(':'));

  test('a megabyte, signed or not, stays outside', async () => {
    const before = await cameIn();
    expect(before).not.toEqual([]);
    // Who is refused before the body is read may find the line closed while still sending.
    const refusal = (body: string) => besieged.post(body).then(({ status }) => status, String);
    for (const body of ['x'.repeat(1024 * 1024), JSON.stringify({ encrypt: 'A'.repeat(MAX_BODY) })])
      expect(await refusal(body)).toSatisfy(
        (met: unknown) => met === 413 || /terminated|fetch failed|Error: Net/.test(String(met)),
      );
    expect(await cameIn()).toEqual(before);
  });

  test('words with half characters, NULs and nothing but blanks are answered', async () => {
    for (const words of ['\ud800\udc00\ud800', '\u0000', '   ', '\u202e油烟\u2066', '𠮷'.repeat(5_000), 'constructor'])
      expect([words, (await besieged.says(aPerson('ou_asker'), words)).status]).toEqual([words, 200]);
  });

  test('and of what was said on the way nothing failed but what went to people and chats that are not there', async () => {
    await besieged.platform.client.idle();
    const failed = (await besieged.rows('outbox')).flatMap(({ error }) => (error ? [String(error)] : []));
    expect(failed.filter((error) => !/^Feishu (99992351|230034): /.test(error))).toEqual([]);
  });
});
