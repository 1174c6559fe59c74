import type { FigureWords } from '../../catalogue/figures/schema.ts';
import { isOfCases } from '../../src/figures/behind.ts';
import type { FigureValue } from '../../src/figures/value.ts';
import type { ActionOf } from '../actions.ts';
import { button, buttons, type Element, panel } from '../elements.ts';
import { thirds } from '../thirds.ts';

/** The way from the figures of some days to the cases behind each of them, folded; undefined where none is counted of cases. */
export function rowButtons(
  lines: readonly { words: FigureWords; value: FigureValue }[],
  days: ActionOf<'figure-rows'>['days'],
): Element | undefined {
  const each = lines.flatMap(({ words: { id, name }, value }) => {
    const some = value.n + value.d > 0 || Object.keys(value.out).length > 0;
    return some && isOfCases(id) ? [button(name, { do: 'figure-rows', figure: id, days, part: 'all' })] : [];
  });
  return each.length > 0 ? panel('是哪几件', ...thirds(each).flatMap((row) => buttons(...row))) : undefined;
}
