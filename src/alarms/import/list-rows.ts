import { daySaid } from '../../roster/import/values.ts';
import type { Complain } from '../../workbook/named-rows.ts';
import { asKey, plain } from '../../workbook/words.ts';
import { CHECK_WORDS, GasCheck } from './check.ts';
import { FIND_WORDS, GasFind } from './find.ts';
import type { GasNames, GasRow } from './row.ts';

/** The code whose word somebody wrote; undefined for no such word. */
const codeOf = <Code extends string>(words: Readonly<Record<Code, string>>, said: string): Code | undefined =>
  (Object.keys(words) as Code[]).find((code) => asKey(words[code]) === asKey(said));

const YES = /^(?:是|已改|已整改|改好了?|1|√|✓)$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?(?:[-/.]?\d{1,2}日?)?$/;

function monthIn(said: string): string | undefined {
  const [, year, month = ''] = MONTH.exec(plain(said)) ?? [];
  return year && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** Which row says the same thing a second time is complained of: which is meant, nobody can tell. */
function once(key: string, row: number, seen: Map<string, number>, complain: (words: string) => void): void {
  const before = seen.get(key);
  if (before !== undefined) complain(`和第 ${before} 行是同一个`);
  else seen.set(key, row);
}

const COMPANY = '没有这个企业；要写部门表里的名字，如 燃气公司、瓶装燃气企业';

/** Rows of household checks. */
export function checksIn(rows: readonly GasRow[], names: GasNames, complain: Complain): GasCheck[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, said }) => {
    const month = monthIn(said.month ?? '');
    const company = names.companyOf(said.company ?? '');
    const community = said.community ? names.communityOf(said.community) : null;
    const state = codeOf(CHECK_WORDS, said.state ?? '');
    if (!month) complain(row, '月份', '要写成 2026-11 这样');
    if (!company) complain(row, '企业', COMPANY);
    if (community === undefined) complain(row, '社区', '没有这个社区');
    if (!state) complain(row, '结果', `要写：${Object.values(CHECK_WORDS).join('、')}`);
    if (state === 'hazard' && !said.found) complain(row, '隐患', '有隐患就要写是什么');
    once(`${month} ${said.address}`, row, seen, (words) => complain(row, '地址', words));
    const fixed = YES.test(plain(said.fixed ?? ''));
    const found = GasCheck.safeParse({
      ...{ month, address: said.address, community, company, state, fixed, caseId: null },
      found: said.found || null,
    });
    if (month && company && state && community !== undefined && !found.success)
      complain(row, '地址', '太长，最多 100 个字');
    return found.success ? [found.data] : [];
  });
}

/** Rows of what was found of people, vehicles and bottles. */
export function findsIn(rows: readonly GasRow[], names: GasNames, complain: Complain): GasFind[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, said }) => {
    const day = daySaid(said.day ?? '');
    const company = names.companyOf(said.company ?? '');
    const kind = codeOf(FIND_WORDS, said.kind ?? '');
    if (!day) complain(row, '日期', '要写成 2026-11-24 这样');
    if (!company) complain(row, '企业', COMPANY);
    if (!kind) complain(row, '情况', `要写：${Object.values(FIND_WORDS).join('、')}`);
    const id = `${said.id} ${said.kind}`.slice(0, 60);
    once(`${day} ${id}`, row, seen, (words) => complain(row, '编号', words));
    const found = GasFind.safeParse({
      ...{ day, id, kind, company, caseId: null },
      ...{ place: said.place || null, words: said.words || null },
    });
    if (day && company && kind && !found.success) complain(row, '地点', '太长，最多 100 个字');
    return found.success ? [found.data] : [];
  });
}
