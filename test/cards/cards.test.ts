import { describe, expect, test } from 'vitest';
import type { Card } from '../../cards/elements.ts';
import { matterCard } from '../../cards/questions/matter-card.ts';
import { samples } from '../../cards/samples/samples.ts';
import { catalogue } from '../../catalogue/index.ts';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';
import { aQuestion } from '../harness/ids.ts';

const bytes = (card: unknown) => new TextEncoder().encode(JSON.stringify(card)).length;

function faults(card: Card): unknown[] {
  return [...schemaErrors(card), ...checkCard(card)];
}

describe('every sample card', () => {
  test.each(samples(catalogue))('$name is a card JSON 2.0 that Feishu takes', ({ card }) => {
    expect(faults(card)).toEqual([]);
    expect(bytes(card)).toBeLessThan(30 * 1024);
  });
});

describe('every matter of the list', () => {
  test.each(catalogue.matters.map((matter) => [matter.id, matter] as const))(
    '%s has its card, under the limit',
    (_, matter) => {
      const card = matterCard({
        matter,
        catalogue,
        question: aQuestion('a'.repeat(36)),
        matched: matter.sayings[0],
        manualUrl: 'https://bot.example.com/handbook/CG04',
      });
      expect(faults(card)).toEqual([]);
      expect(bytes(card)).toBeLessThan(30 * 1024);
      expect(JSON.stringify(card)).toContain(catalogue.nameOf(matter.lead.department));
    },
  );
});
