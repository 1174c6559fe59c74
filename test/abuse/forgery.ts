import fc from 'fast-check';
import { Action } from '../../cards/actions.ts';

/** Words that mean something to some field, and what means nothing to any. */
const WORDS = [
  'sign',
  'merge',
  'feedBack',
  'todo',
  'desk',
  'mine',
  'station',
  'home',
  'person',
  'grant',
  'erase',
  'leave',
];
const MORE = [
  'remove-grant',
  'send-again',
  'confirm',
  'change',
  'dissolve',
  'late',
  'yes',
  'other',
  'department',
  '矛盾',
];
const STRANGE = ['WX-261124-999', '../../etc', "' OR 1=1 --", '', 'x'.repeat(64), 'constructor', '\u0000', '\ud800'];
const NUMBERS = [0, 1, 2, 9, -1, 0.5, 2 ** 53, 1e308];

type Option = (typeof Action.options)[number];

/** One action with fields of its own, mostly such as it takes, so that it is not turned away before anybody looks. */
function forgedOf({ shape }: Option, pool: readonly unknown[]): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(shape).map(([name, field]) => {
    const taken = pool.filter((value) => field.safeParse(value).success);
    const odd = fc.oneof(fc.constantFrom(...pool), fc.jsonValue());
    const fit = fc.constantFrom(...(taken.length > 0 ? taken : [name]));
    return [name, fc.oneof({ weight: 9, arbitrary: fit }, { weight: 1, arbitrary: odd })] as const;
  });
  const extra = fc.constantFrom({}, {}, {}, {}, {}, {}, {}, {}, {}, { more: 'x' });
  const own = fc.record(Object.fromEntries(fields));
  return fc.tuple(own, extra).map(([given, more]) => ({ ...given, do: shape.do.value, ...more }));
}

/** Every action there is, its ids drawn from what exists, what does not, and what is of somebody else or another kind. */
export function forgedAction(existing: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  // What exists is what an attacker would try most.
  const pool = [...existing, ...existing, ...existing, ...WORDS, ...MORE, ...STRANGE, ...NUMBERS];
  return fc.oneof(...Action.options.map((option) => forgedOf(option, pool)));
}
