import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../../src/cases/commands/table.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import { eraseResident, eraseWords } from '../../src/cases/privacy/erase.ts';
import { Case } from '../../src/cases/record/case.ts';
import type { Told } from '../../src/cases/told/line.ts';
import { aPerson } from '../harness/ids.ts';
import { MONDAY, PEOPLE } from './office.ts';
import { someCommand } from './random-commands.ts';
import { contextAt, inState, report, story } from './story.ts';

const NAME = '张某某';
const NUMBERS = '13700001234 浙A12345';

test('a case in no matter is called by its first words, and by nobody’s number', () => {
  const command = report({ matterId: null, description: `${NUMBERS} 在楼道里堆东西，一直没有人管` });
  const opened = decide(undefined, command, PEOPLE.grid, contextAt(MONDAY, 'k', { matter: null }));
  expect(opened).toMatchObject({ kind: 'done', next: { title: '【电话】 【车牌】 在楼道里堆东西，一直' } });
  const cut = report({ matterId: null, description: '住在十二楼的那一家人的电话是13700001234' });
  expect(decide(undefined, cut, PEOPLE.grid, contextAt(MONDAY, 'k', { matter: null }))).toMatchObject({
    next: { title: expect.not.stringMatching(/\d/) },
  });
});

describe('an erasure', () => {
  /** Fields whose words are codes, dates and choices of ours, though they are told as they are. */
  const OURS = new Set(['into', 'from', 'due', 'until', 'by', 'circumstance', 'fileNumber', 'outsideNumber']);
  /** Words within other fields: where it is, what a support is asked for, who speaks for the residents. */
  const WITHIN = ['detail', 'for', 'representatives', 'body'];
  const typedIn = (told: Record<string, Told<never>>) =>
    Object.entries(told).flatMap(([field, one]) =>
      // Words that are told just as they were given were typed.
      !OURS.has(field) && 'label' in one && saysAsGiven(one) ? [field] : [],
    );
  const saysAsGiven = ({ say }: Extract<Told<never>, { label: string }>): boolean => {
    try {
      return say(NAME as never, { department: () => '部门', matter: () => '事项' }) === NAME;
    } catch {
      return false;
    }
  };
  const typedOver = (value: unknown, fields: readonly string[], words: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => typedOver(one, fields, words));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const typed = fields.includes(key);
        if (typed && Array.isArray(inner)) return [key, [words]];
        return [key, typed && (typeof inner === 'string' || inner === null) ? words : typedOver(inner, fields, words)];
      }),
    );
  };
  const c = inState('in-hand').the();
  const by = { openId: aPerson('ou_admin'), name: '管理员' };
  const erased = (events: CaseEvent[], of = c) =>
    eraseResident(of, events, { names: [NAME], by, at: MONDAY, key: 'e' });

  test.each(COMMAND_NAMES.filter((name) => typedIn(COMMANDS[name].told).length > 0))(
    '%s keeps none of the given names and numbers in any word that was typed',
    (name) => {
      const command: unknown = typedOver(
        someCommand(name, () => 0, c, MONDAY),
        [...typedIn(COMMANDS[name].told), ...WITHIN],
        `${NAME} ${NUMBERS}`,
      );
      const [first] = story().does('grid', report()).events;
      const event = CaseEvent.parse({ ...first, command });
      expect(JSON.stringify(event)).toContain(NAME);
      const left = JSON.stringify(erased([event]).events);
      for (const words of [NAME, ...NUMBERS.split(' ')]) expect(left).not.toContain(words);
      expect(left).toContain('＊＊＊ 【电话】 【车牌】');
    },
  );

  test('the record keeps none of them either, and says who worked on it', () => {
    const words = `${NAME} ${NUMBERS}`;
    const full = Case.parse({
      ...c,
      title: words,
      description: words,
      object: words,
      asks: { peak: words, shop: 3 },
      place: { ...c.place, detail: words },
      onBehalf: { phone: '13700001234', wantsReply: true },
      alsoOnBehalf: [{ caseId: c.id, phone: '13700001234', wantsReply: true }],
      supports: [{ department: 'police', for: words, state: 'asked', askedAt: MONDAY, doneAt: null, said: words }],
      supervision: { by, at: MONDAY, required: words, due: MONDAY },
      result: { text: words, outcome: 'solved', photos: [] },
    });
    const left = JSON.stringify(erased([], full).next);
    for (const word of [NAME, ...NUMBERS.split(' ')]) expect(left).not.toContain(word);
    expect(left).toContain(c.reporter.name);
  });

  test('never makes words longer, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 2, unit: 'grapheme' })),
        (words, names) => {
          const all = [words, ...names, NUMBERS].join('');
          expect(eraseWords(all, names.filter(Boolean)).length).toBeLessThanOrEqual(all.length);
        },
      ),
    );
  });
});
