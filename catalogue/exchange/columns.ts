/** How one value is written in a cell, or in one part of a line of a cell. */
export type Kind =
  | 'text'
  | 'number'
  | 'yes'
  | 'department'
  | 'matter'
  | 'reference'
  | 'texts'
  | 'departments'
  | 'authorities';

export type CellPart = { key: string; name: string; kind: Kind };

/**
 * One column: the field at `path`. `lines` is a list with one text a line; `table` a list with one object a line, its
 * parts set apart by |. A `filled` list is there even when the cell is empty.
 */
export type ListColumn = { header: string; path: readonly string[]; filled?: true } & (
  | { as: Kind | 'lines' }
  | { as: 'table'; parts: readonly CellPart[] }
);

const cell = (header: string, path: string, as: Kind = 'text'): ListColumn => ({ header, path: path.split('.'), as });
const lines = (header: string, path: string, filled?: true): ListColumn => ({
  header,
  path: path.split('.'),
  as: 'lines',
  ...(filled ? { filled } : {}),
});

/** `parts` reads 「字段:名称」 or 「字段:名称:kind」, in the order of the line. */
function table(header: string, path: string, parts: readonly string[], filled?: true): ListColumn {
  const split = parts.map((part) => {
    const [key = '', name = '', kind = 'text'] = part.split(':');
    return { key, name, kind: asKind(kind) };
  });
  return { header, path: path.split('.'), as: 'table', parts: split, ...(filled ? { filled } : {}) };
}

const KINDS: readonly Kind[] = [
  'text',
  'number',
  'yes',
  'department',
  'matter',
  'reference',
  'texts',
  'departments',
  'authorities',
];
function asKind(word: string): Kind {
  const kind = KINDS.find((one) => one === word);
  if (!kind) throw new Error(`no such kind of cell: ${word}`);
  return kind;
}

const CITED = ['law:法规', 'article:条', 'paragraph:款:number', 'item:项:number'];

export const MATTER_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('大类', 'category'),
  cell('名称', 'name'),
  cell('范围', 'scope'),
  cell('一句话答案', 'summary'),
  cell('主责部门', 'lead.department', 'department'),
  cell('主责负责什么', 'lead.for'),
  cell('问上报人的话', 'lead.depends.question'),
  table('因情形定主责', 'lead.depends.options', [
    'when:情形',
    'department:部门:department',
    'for:负责什么',
    'urgent:一律紧急:yes',
    'note:提醒',
  ]),
  table('配合单位', 'support', ['department:部门:department', 'for:负责什么'], true),
  cell('处理权限', 'power.kind'),
  cell('权限依据', 'power.source'),
  cell('规定日期', 'power.ruleDate'),
  cell('赋权日期', 'power.grantDate'),
  cell('赋权文件', 'power.grantDocument'),
  cell('权限备注', 'power.note'),
  lines('适用情形', 'applies', true),
  lines('到场怎么做', 'onSite.do', true),
  lines('到场不能做', 'onSite.dont', true),
  lines('拍照留痕', 'evidence', true),
  table('办理流程', 'procedure', ['step:步骤', 'with:谁参加:departments'], true),
  table('法律依据', 'basis', [...CITED, 'gist:要点', 'localText:没有原文的写', 'ask:要问清什么'], true),
  table('现场用得上的数', 'thresholds', [
    'of:什么的数',
    'is:数和单位',
    ...CITED,
    'localText:没有原文的写',
    'ask:要问清什么',
  ]),
  cell('一律紧急', 'limits.urgent', 'yes'),
  table('出现什么按紧急', 'limits.urgentWhen', ['when:事实', 'first:先做什么', 'call:打给谁']),
  cell('签收时限（小时）', 'limits.signHours', 'number'),
  cell('联系时限（工作日）', 'limits.contactDays', 'number'),
  cell('办结或首次答复时限（工作日）', 'limits.resolveDays', 'number'),
  cell('限的是办结还是首次答复', 'limits.resolveIs'),
  table('危险时拨打', 'limits.hotlines', ['number:号码', 'name:名称', 'when:什么时候'], true),
  table('还要问什么', 'asks', ['key:代号', 'label:问题', 'type:类型', 'options:选项:texts', 'required:必填:yes'], true),
  cell('上报要照片', 'photos.report', 'yes'),
  cell('反馈要照片', 'photos.feedback', 'yes'),
  cell('办理时间', 'hours'),
  cell('安全类', 'safety', 'yes'),
  cell('对居民怎么说', 'talk.resident'),
  cell('对当事人怎么说', 'talk.party'),
  cell('状态', 'status'),
  cell('生效日期', 'effectiveFrom'),
  cell('改用事项', 'replacedBy', 'matter'),
  cell('停用原因', 'stoppedBecause'),
  cell('准入来源', 'origin'),
  lines('资料来源', 'sources', true),
  cell('复核日期', 'reviewBy'),
];

export const BOUNDARY_COLUMNS: readonly ListColumn[] = [
  cell('事项', 'matter', 'matter'),
  cell('看着像', 'looksLike'),
  cell('怎么区分', 'tellsApart'),
  cell('归谁', 'to', 'reference'),
];

/** One row a penalty, as a lawyer reads them; the rows of one matter keep their order. */
export const PENALTY_COLUMNS: readonly ListColumn[] = [
  cell('事项', 'matter', 'matter'),
  cell('行为', 'what'),
  cell('后果', 'consequence'),
  cell('法规', 'law'),
  cell('条', 'article'),
  cell('款', 'paragraph', 'number'),
  cell('项', 'item', 'number'),
  cell('罚谁', 'to', 'texts'),
  cell('由谁罚', 'by', 'authorities'),
  cell('哪一条写由谁罚', 'byArticle'),
  cell('街道有没有权', 'street'),
  cell('同一件事', 'act'),
  cell('为什么先用', 'ranks'),
];

export const SAYING_COLUMNS: readonly ListColumn[] = [cell('事项', 'matter', 'matter'), cell('群众说法', 'saying')];

export const DEPARTMENT_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('名称', 'name'),
  lines('叫法', 'aliases'),
  cell('类型', 'kind'),
  cell('层级', 'level'),
  cell('管什么', 'competence'),
  cell('街道接单科室', 'intake', 'department'),
  cell('公开电话', 'phone'),
];

export const AUTHORITY_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('名称', 'name'),
  cell('街道经谁送', 'through', 'department'),
  lines('条文里的叫法', 'words', true),
  cell('裁判而不是处罚', 'settles', 'yes'),
  cell('说明', 'note'),
  cell('凭什么', 'source'),
];

export const COMMUNITY_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('名称', 'name'),
  cell('联络站', 'station'),
  cell('执法片区', 'area'),
  cell('街道已确认', 'confirmed', 'yes'),
  cell('来源', 'source'),
  table('小区', 'estates', ['name:小区', 'grid:网格'], true),
];

export const GROUP_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('问题', 'question'),
  table('按钮', 'options', ['label:按钮上的话', 'fact:区分的事实', 'matter:事项:matter'], true),
];

export const REFERRAL_COLUMNS: readonly ListColumn[] = [
  cell('编号', 'id'),
  cell('名称', 'name'),
  cell('谁负责', 'who'),
  lines('怎么找到', 'reach', true),
  cell('提醒', 'tip'),
  table('其实在清单里', 'butIf', ['when:什么情况', 'matter:事项:matter']),
  lines('群众说法', 'sayings', true),
  lines('资料来源', 'sources', true),
];

/** What each file said when the workbook was written, so that an import undoes nobody's later change. */
export const VERSION_COLUMNS: readonly ListColumn[] = [cell('文件', 'file'), cell('导出时的内容', 'fingerprint')];

export const SHEETS = {
  matters: { title: '事项', columns: MATTER_COLUMNS },
  boundary: { title: '职责边界', columns: BOUNDARY_COLUMNS },
  penalty: { title: '罚则', columns: PENALTY_COLUMNS },
  sayings: { title: '群众说法', columns: SAYING_COLUMNS },
  departments: { title: '部门', columns: DEPARTMENT_COLUMNS },
  authorities: { title: '处罚机关', columns: AUTHORITY_COLUMNS },
  communities: { title: '社区', columns: COMMUNITY_COLUMNS },
  boundaries: { title: '易混事项', columns: GROUP_COLUMNS },
  referrals: { title: '清单外问题', columns: REFERRAL_COLUMNS },
  versions: { title: '版本（不要改）', columns: VERSION_COLUMNS },
} as const;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES: readonly SheetName[] = [
  'matters',
  'boundary',
  'penalty',
  'sayings',
  'departments',
  'authorities',
  'communities',
  'boundaries',
  'referrals',
  'versions',
];
/** What a workbook of matters alone holds. */
export const MATTER_SHEETS: readonly SheetName[] = ['matters', 'boundary', 'penalty', 'sayings', 'versions'];
