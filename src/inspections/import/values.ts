import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import { asKey, lookUp } from '../../workbook/words.ts';
import { creditCodeIn } from '../subjects/credit-code.ts';
import type { Column } from './columns.ts';
import type { RowProblem, SubjectRow } from './rows.ts';

type Said = {
  bundle: Bundle;
  row: number;
  values: ReadonlyMap<Column, string>;
  communities: readonly string[];
  daySaid(words: string): string | undefined;
};

/** One row, understood; and what of it does not fit. A place whose own columns do not fit is none. */
export function rowIn({ bundle, row, values, communities, daySaid }: Said): {
  found?: SubjectRow;
  wrong: RowProblem[];
} {
  const wrong: RowProblem[] = [];
  const complain = (column: string, words: string) => wrong.push({ sheet: bundle.name, row, column, words });
  const own = (fills: Column['fills']) => [...values].find(([column]) => column.fills === fills)?.[1] ?? '';
  const [name, detail, code, place] = [own('name'), own('detail'), own('creditCode'), own('community')];
  const creditCode = code ? creditCodeIn(code) : null;
  const community = place ? lookUp(communities.map((one) => [one, one] as const))(place) : null;
  if (!name) complain('店名', '没有填');
  if (name.length > 60) complain('店名', '太长，最多 60 个字');
  if (!detail) complain('门牌', '没有填');
  if (detail.length > 100) complain('门牌', '太长，最多 100 个字');
  if (creditCode === undefined) complain('统一社会信用代码', '不对：18 位，最后一位是校验位');
  if (community === undefined) complain('社区', '没有这个社区');
  const found: SubjectRow = {
    sheet: bundle.name,
    row,
    bundle: bundle.id,
    creditCode: creditCode ?? null,
    name,
    detail,
    community: community ?? null,
    fields: {},
    private: {},
  };
  for (const [{ name: column, fills, field }, said] of values) {
    if (!field || !said) continue;
    const kept = field.isPrivate ? found.private : found.fields;
    const now = kept[field.key];
    if (fills === 'until') {
      const until = daySaid(said);
      if (!until) complain(column, '要写成 2027-06-30 这样');
      else kept[field.key] = { value: now?.value ?? '有', until };
      continue;
    }
    const value = field.choices ? field.choices.find((one) => asKey(one) === asKey(said)) : said;
    if (value === undefined) complain(column, `要写：${field.choices?.join('、')}`);
    else kept[field.key] = { value, until: now?.until ?? null };
  }
  return wrong.length > 0 ? { wrong } : { found, wrong };
}
