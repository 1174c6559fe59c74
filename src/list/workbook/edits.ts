import type { Published } from '../../../catalogue/catalogue.ts';
import { type Edit, MatterField } from '../../../catalogue/edit/edit.ts';
import { asJson, same } from '../../../catalogue/exchange/json.ts';
import type { Matter } from '../../../catalogue/schema.ts';

/** The edits that make one version of a matter into another: part by part, what people say saying by saying. */
export function editsBetween(before: Published, after: Matter): Edit[] {
  const { id } = before;
  const parts = MatterField.options.flatMap((field): Edit[] => {
    const [was, is] = [asJson(before[field] ?? null), asJson(after[field] ?? null)];
    return same(was, is) ? [] : [{ do: 'set', matter: id, field, was, is }];
  });
  const gone = before.sayings.flatMap((saying, at): Edit[] =>
    after.sayings.includes(saying) ? [] : [{ do: 'unsay', matter: id, saying, at }],
  );
  const come = after.sayings.flatMap((saying): Edit[] =>
    before.sayings.includes(saying) ? [] : [{ do: 'say', matter: id, saying, at: null }],
  );
  // First what comes: a matter may not fall below what it needs of them meanwhile.
  return [...parts, ...come, ...gone];
}
