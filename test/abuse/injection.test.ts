import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../cards/escape.ts';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';
import { COMMAND_NAMES } from '../../src/cases/commands/table.ts';
import { runs } from '../harness/thorough.ts';
import { WORKERS } from '../store/report-case.ts';
import { activeIn, attackWords } from './attack.ts';
import { drawnUnder } from './drawn-under.ts';

const COMMANDS = COMMAND_NAMES.filter((name) => name !== 'report' && name !== 'settle');

async function expectHarmless(cards: unknown[]): Promise<void> {
  for (const card of cards) {
    expect(activeIn(card)).toEqual([]);
    expect([...schemaErrors(card), ...checkCard(card as Parameters<typeof checkCard>[0])]).toEqual([]);
    expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(30 * 1024);
  }
}

const Step = fc.record({
  who: fc.constantFrom(...WORKERS),
  name: fc.constantFrom(...COMMANDS),
  seed: fc.nat(1_000_000),
});

test('whatever is typed into whatever field, no card gets a mention, link, image, colour or emoji of it', async () => {
  await fc.assert(
    fc.asyncProperty(attackWords(600), fc.array(Step, { minLength: 4, maxLength: 12 }), async (words, steps) => {
      await expectHarmless(await drawnUnder(words, steps));
    }),
    { numRuns: runs(25) },
  );
});

test('every field filled to its end with what escapes to five times its length: every card still fits', async () => {
  const steps = (
    ['sign', 'contacted', 'note', 'supervise', 'requestSupport', 'whistle', 'agree', 'nameLead', 'feedBack'] as const
  ).map((name, at) => ({ who: WORKERS[at % 2 === 0 ? 1 : 4] ?? '', name, seed: at }));
  const cards = await drawnUnder('<'.repeat(1000), steps);
  await expectHarmless(cards);
  // Fields that never reach a card's markdown would prove nothing.
  expect(cards.filter((card) => JSON.stringify(card).includes('&#60;&#60;')).length).toBeGreaterThan(15);
});

test('the measure itself knows markup when it sees it', () => {
  const card = (content: string) => ({ body: { elements: [{ tag: 'markdown', content }] } });
  for (const active of ['<at id=all></at>', 'x [evil](https://evil.example) y', '好<br>- evil', 'a\n1. evil', ':EVIL:'])
    expect(activeIn(card(active))).not.toEqual([]);
  expect(activeIn({ tag: 'plain_text', content: '<at id=all></at>' })).toEqual([]);
  expect(activeIn(card(escapeMarkdown('<at id=all></at>\n- evil')))).toEqual([]);
});

test('what is escaped reads as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
      const shown = escapeMarkdown(words).replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      // Blanks at a line's start would begin a code block: they are the one thing that is dropped.
      expect(shown).toBe(words.replaceAll(/^[^\S\n]+/gm, (blank) => blank.replaceAll(/[ \t]/g, '')));
    }),
  );
});
