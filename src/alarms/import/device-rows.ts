import type { Complain } from '../../workbook/named-rows.ts';
import { plain } from '../../workbook/words.ts';
import { DeviceLimit, GasDevice, type LimitOp } from '../device.ts';
import type { GasNames, GasRow } from './row.ts';

const MARK = /^(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)/;
/** Signs of other keyboards and of words, as the ones a mark is written with. */
const SIGNS: readonly [RegExp, string][] = [
  [/≥|不低于|大于等于/g, '>='],
  [/≤|不高于|小于等于/g, '<='],
  [/高于|大于/g, '>'],
  [/低于|小于/g, '<'],
];

/** 「>20」「低于 15」 as a mark; undefined where it is none. */
function markIn(said: string): { op: LimitOp; value: number } | undefined {
  const words = SIGNS.reduce((all, [sign, plainly]) => all.replace(sign, plainly), plain(said));
  const [, op, value] = MARK.exec(words) ?? [];
  return op === undefined ? undefined : { op: op as LimitOp, value: Number(value) };
}

const whole = (said: string | undefined): number => (said && /^\d+$/.test(plain(said)) ? Number(plain(said)) : 0);

/** Rows of devices: of several rows with one number each says one limit of it. */
export function devicesIn(rows: readonly GasRow[], names: GasNames, complain: Complain): GasDevice[] {
  const devices = new Map<string, GasDevice>();
  for (const one of rows) {
    const { row, said } = one;
    const read = devices.get(said.id ?? '') ?? deviceIn(one, names, complain);
    const limit = said.limit ? limitIn(one, complain) : undefined;
    if (!read) continue;
    if (limit && read.limits.some(({ id }) => id === limit.id)) complain(row, '限值名', '这台设备有两个同名的限值');
    devices.set(read.id, limit ? { ...read, limits: [...read.limits, limit] } : read);
  }
  return [...devices.values()];
}

function deviceIn({ row, said }: GasRow, names: GasNames, complain: Complain): GasDevice | undefined {
  const company = names.companyOf(said.company ?? '');
  const community = said.community ? names.communityOf(said.community) : null;
  const supply = /瓶/.test(said.supply ?? '') ? 'bottled' : /管/.test(said.supply ?? '') ? 'piped' : undefined;
  if (!company) complain(row, '企业', '没有这个企业；要写部门表里的名字，如 燃气公司、瓶装燃气企业');
  if (community === undefined) complain(row, '社区', '没有这个社区');
  if (!supply) complain(row, '供气', '要写：管道、瓶装');
  const { id, name, kind, detail, owner, phone } = said;
  if (owner && !phone) complain(row, '电话', '有联系人就要有电话');
  const offline = whole(said.offline);
  const found = GasDevice.safeParse({
    ...{ id, name, kind: kind || '报警器', supply, company, community, detail, limits: [] },
    owner: owner && phone ? { name: owner, phone } : null,
    offlineMinutes: offline > 0 ? offline : null,
  });
  if (company && supply && community !== undefined && !found.success)
    complain(row, '设备编号', '有一格太长：编号 60 个字、名称 40 个字、地址 100 个字以内');
  return found.data;
}

function limitIn({ row, said }: GasRow, complain: Complain): DeviceLimit | undefined {
  const [raise, clear] = [markIn(said.raise ?? ''), markIn(said.clear ?? '')];
  const level = /高危/.test(said.level ?? '') ? 'danger' : /一般/.test(said.level ?? '') ? 'ordinary' : undefined;
  if (!level) complain(row, '级别', '要写：高危、一般');
  if (!said.metric) complain(row, '量', '没有填，如 浓度');
  if (!raise) complain(row, '报警值', '要写成 >20 这样');
  if (!clear) complain(row, '消除值', '要写成 <15 这样');
  if (!raise || !clear || !level || !said.metric) return undefined;
  const found = DeviceLimit.safeParse({
    ...{ id: said.limit, metric: said.metric, unit: said.unit ?? '', level },
    raise: { ...raise, for: whole(said.raiseFor) },
    clear: { ...clear, for: whole(said.clearFor) },
  });
  if (!found.success) complain(row, '消除值', found.error.issues[0]?.message ?? '不对');
  return found.data;
}
