import type { WorkbookLimits } from '../../workbook/limits.ts';
import { asKey } from '../../workbook/words.ts';

/** The largest roster that is read. */
export const ROSTER_LIMITS: WorkbookLimits = { bytes: 5 * 1024 * 1024, cells: 20_000 };

/** A column of the roster workbook: its Chinese header, whether each row needs it, and what goes in. */
export type RosterColumn = { name: string; required: boolean; help: string };

/** The workbook as it is asked for: 「名册模板」 shows it, the reader checks against it. */
export const SHEETS = {
  人员: [
    { name: '姓名', required: true, help: '飞书里的名字' },
    { name: '手机', required: true, help: '11 位，用来找飞书账号' },
    {
      name: '角色',
      required: true,
      help: '网格员、物业、经办、负责人、检查批准人、指挥室、带班领导、清单管理员、联络站、管理员；一人几个角色就写几行',
    },
    { name: '部门', required: false, help: '经办、负责人、检查批准人要填' },
    { name: '社区', required: false, help: '网格员、联络站、物业要填' },
    { name: '网格', required: false, help: '网格员可填，不填管整个社区' },
    { name: '小区', required: false, help: '物业要填' },
  ],
  值班: [
    { name: '部门', required: true, help: '部门名，指挥室也算' },
    { name: '手机', required: true, help: '值班的人' },
    { name: '日子', required: true, help: '工作日、休息日或每天' },
    { name: '从', required: true, help: '如 08:30' },
    { name: '到', required: true, help: '如 17:30；早于「从」就是过夜班' },
  ],
  部门: [
    { name: '部门', required: true, help: '部门名，指挥室也算' },
    { name: '值班群', required: false, help: '机器人所在的群名，要一字不差' },
    { name: '办公日', required: false, help: '工作日或每天；和办公时间一起填' },
    { name: '办公时间', required: false, help: '如 08:30-12:00 13:30-17:30' },
  ],
  小区: [
    { name: '小区', required: true, help: '小区名' },
    { name: '网格', required: true, help: '如 第一网格' },
    { name: '社区', required: true, help: '社区名' },
    { name: '片区', required: true, help: '执法片区' },
  ],
  片区: [
    { name: '片区', required: true, help: '执法片区' },
    { name: '手机', required: true, help: '片区队员，一个片区一人' },
  ],
  执法证: [
    { name: '手机', required: true, help: '持证的人' },
    { name: '部门', required: true, help: '发证时所在的执法部门' },
    { name: '证号', required: true, help: '行政执法证号' },
    { name: '有效期到', required: true, help: '如 2027-06-30' },
  ],
} as const satisfies Record<string, readonly RosterColumn[]>;

export type SheetName = keyof typeof SHEETS;
const SHEET_NAMES = Object.keys(SHEETS).filter((name): name is SheetName => Object.hasOwn(SHEETS, name));
/** The sheet that somebody means by a name, typed with whatever input method. */
export const sheetNamed = (name: string): SheetName | undefined =>
  SHEET_NAMES.find((one) => asKey(one) === asKey(name));
