import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { CANDIDATES, decide, oddsOutside } from '../../src/matters/decide.ts';
import { offered } from '../../src/matters/offered.ts';
import type { Ranking } from '../../src/matters/rank/rank.ts';

/** A ranking with these shares; what they leave is outside the list, on the given topic. */
function ranking(shares: Record<string, number>, topic = 'parcels'): Ranking {
  const inside = Object.entries(shares).map(([answer, share]) => ({ answer, share }));
  const shareOutside = 1 - inside.reduce((sum, one) => sum + one.share, 0);
  return { inside, outside: [{ answer: `out:${topic}`, share: shareOutside }], shareOutside };
}

describe('what is said to a ranking', () => {
  test('a first well ahead is the answer, and the next two are a tap away', () => {
    const verdict = decide(ranking({ CG04: 0.85, CG03: 0.08, CG06: 0.04, CG01: 0.02 }), catalogue);
    expect(verdict).toMatchObject({ kind: 'answer', hit: { matter: 'CG04' }, also: ['CG03', 'CG06'] });
    expect(offered(verdict, catalogue)).toEqual(['CG04', 'CG03', 'CG06']);
  });

  test('beside an answer that is certain nothing else is offered', () => {
    const verdict = decide(ranking({ CG04: 0.995, CG03: 0.002, CG06: 0.001 }), catalogue);
    expect(verdict).toMatchObject({ kind: 'answer', also: [] });
  });

  test('of equals, four are offered', () => {
    const verdict = decide(ranking({ CG04: 0.2, ZA13: 0.2, MT09: 0.19, YX16: 0.18, SC12: 0.17 }), catalogue);
    expect(verdict.kind).toBe('candidates');
    expect(offered(verdict, catalogue)).toEqual(['CG04', 'ZA13', 'MT09', 'YX16']);
    expect(CANDIDATES).toBe(4);
  });

  test('a boundary question is asked when its options hold what the candidates hold', () => {
    const [group] = catalogue.boundaries;
    const [first = '', second = ''] = [...new Set(group?.options.map((option) => option.matter))];
    const verdict = decide(ranking({ [first]: 0.5, [second]: 0.45, SC12: 0.001 }), catalogue);
    expect(verdict.kind).toBe('ask');
    expect(offered(verdict, catalogue)).toEqual(expect.arrayContaining([first, second]));
  });

  test('outside the list, the card that holds the belief is shown, with what it names and the two likeliest', () => {
    const referral = catalogue.referrals.find((one) => (one.butIf ?? []).length > 0);
    const butIf = referral?.butIf?.map((one) => one.matter) ?? [];
    const verdict = decide(ranking({ CG04: 0.1, CG03: 0.05, CG06: 0.01 }, referral?.id), catalogue);
    expect(verdict).toMatchObject({ kind: 'not-listed', referral: referral?.id, butIf, maybe: ['CG04', 'CG03'] });
    expect(offered(verdict, catalogue)).toEqual([...butIf, 'CG04', 'CG03']);
  });

  test('a topic without a card is not in the list either, and has none', () => {
    const verdict = decide(ranking({ CG04: 0.05, CG03: 0.01 }, 'various'), catalogue);
    expect(verdict.kind).toBe('not-listed');
    expect(catalogue.referral(verdict.kind === 'not-listed' ? (verdict.referral ?? '') : '')).toBeUndefined();
  });

  test('nothing at all is outside the list', () => {
    expect(decide({ inside: [], outside: [], shareOutside: 1 }, catalogue).kind).toBe('not-listed');
    expect(oddsOutside({ inside: [], outside: [], shareOutside: 1 })).toBeGreaterThan(1e100);
  });
});
