import type { CheckItem } from '../../catalogue/catalogue.ts';
import { ruleLabel } from '../../catalogue/wording.ts';
import type { AskedItem } from './visit.ts';

/** The questions as the list asks them now, numbered as on paper; those it does not know any more are left out. */
export function askedItems(ids: readonly string[], checkItem: (id: string) => CheckItem | undefined): AskedItem[] {
  return ids.flatMap((id, at): AskedItem[] => {
    const item = checkItem(id);
    if (!item) return [];
    const { look, fails, how, group, department, grade, days, atOnce, call, first, matter, basis, onlyFor } = item;
    return [
      {
        id,
        n: at + 1,
        look: onlyFor ? `${look}（${onlyFor}才问）` : look,
        fails,
        how,
        group,
        department,
        grade,
        days: days ?? null,
        atOnce,
        call: call ?? null,
        first: first ?? null,
        matter,
        rules: basis.map((rule) => `${ruleLabel(rule)}：${rule.gist}`),
      },
    ];
  });
}
