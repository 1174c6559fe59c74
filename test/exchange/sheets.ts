import { foreign, type Given, type Manner } from '../workbook/foreign.ts';

export const HOTLINE = [
  '序号',
  '工单编号',
  '诉求标题',
  '诉求内容',
  '诉求分类',
  '诉求地址',
  '诉求人',
  '联系电话',
  '受理时间',
  '办理时限',
  '是否保密',
  '是否回复',
];

/** Orders of the hotline, one a row, in the order of HOTLINE. */
export const ORDERS: Given[][] = [
  [
    1,
    'GD20261124001',
    '油烟',
    '楼下面馆油烟很大，开不了窗',
    '城市管理/餐饮油烟',
    '德加小区3幢楼下',
    '李某',
    '13900001111',
    '2026-11-24 08:30',
    '2026-12-01 17:30',
    '否',
    '是',
  ],
  [
    2,
    'GD20261124002',
    null,
    '有人占道卖菜',
    '占道经营',
    '星洲小区门口',
    '王某某',
    '13900002222',
    '2026/11/24 9:00',
    '2026年12月3日',
    '否',
    '否',
  ],
  [
    3,
    'GD20261124003',
    '举报',
    '王五举报三楼在做群租，电话13900003333',
    '其他',
    '香樟社区某处',
    '王五',
    '13900003333',
    '2026-11-24',
    '2026-12-04',
    '是',
    '是',
  ],
];

/** A sheet as WPS or Excel writes it, with the header in a row of its own. */
export const orderSheetOf = (rows: Given[][], manner: Partial<Manner> = {}, header: Given[] = HOTLINE): Uint8Array =>
  foreign([{ name: '交办单', rows: [header, ...rows] }], manner);
