import type { SheetColumn } from '../../workbook/named-rows.ts';

/** A column of the gas company's workbooks. */
export type GasColumn = SheetColumn;

const needed = (name: string, ...also: string[]): GasColumn => ({ name, also, required: true });
const free = (name: string, ...also: string[]): GasColumn => ({ name, also, required: false });

/** The columns of each kind of workbook that the gas company sends. */
export const GAS_COLUMNS = {
  devices: {
    id: needed('设备编号', '设备号', '设备编码'),
    name: needed('名称', '设备名称', '安装位置'),
    kind: free('类型', '设备类型'),
    supply: needed('供气', '供气方式'),
    company: needed('企业', '燃气企业', '所属企业'),
    community: free('社区', '所属社区'),
    detail: needed('地址', '安装地址', '详细地址'),
    owner: free('联系人', '户主', '店主'),
    phone: free('电话', '联系电话'),
    offline: free('离线分钟'),
    limit: free('限值名'),
    metric: free('量', '监测量'),
    unit: free('单位'),
    level: free('级别'),
    raise: free('报警值'),
    raiseFor: free('报警持续秒'),
    clear: free('消除值'),
    clearFor: free('消除持续秒'),
  },
  checks: {
    month: needed('月份', '安检月份'),
    address: needed('地址', '用户地址', '详细地址'),
    community: free('社区', '所属社区'),
    company: needed('企业', '燃气企业'),
    state: needed('结果', '安检结果'),
    found: free('隐患', '隐患内容'),
    fixed: free('改好了', '整改情况', '是否整改'),
  },
  finds: {
    day: needed('日期'),
    id: needed('编号', '瓶号', '车牌', '证号'),
    kind: needed('情况', '问题'),
    company: needed('企业', '燃气企业'),
    place: free('地点', '地址'),
    words: free('说明', '备注'),
  },
} as const satisfies Record<string, Record<string, GasColumn>>;
export type GasSheetName = keyof typeof GAS_COLUMNS;

/** What each kind of workbook is called. */
export const GAS_SHEET_WORDS: Record<GasSheetName, string> = {
  devices: '燃气设备',
  checks: '入户安检',
  finds: '人车瓶',
};
