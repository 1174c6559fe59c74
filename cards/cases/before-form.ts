import type { Before } from '../../src/cases/commands/asking.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { button, type Element, note, stack } from '../elements.ts';

/** What stands above a command's form: lines to read, and what may be pressed instead of filling it in. */
export const beforeForm = (before: readonly Before[], c: Case): Element[] =>
  before.flatMap((one) =>
    'press' in one
      ? stack(button(one.words, { do: 'act', case: c.id, act: one.press, v: c.version }, 'primary'))
      : [note(one.words)],
  );
