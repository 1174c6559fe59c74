import type { z } from 'zod';
import type { Path } from './problems.ts';

/** An issue as zod hands it to an error map, with the input it is about. */
type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每行以 - 开头）',
  object: '带字段的一组内容',
};

function size(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  const now = typeof issue.input === 'string' || Array.isArray(issue.input) ? issue.input.length : String(issue.input);
  if (issue.origin === 'string') {
    return small
      ? `太短：至少 ${limit} 个字，现在 ${now} 个，请写具体`
      : `太长：最多 ${limit} 个字，现在 ${now} 个，请删短`;
  }
  if (issue.origin === 'array') {
    return small
      ? `太少：至少 ${limit} 条，现在 ${now} 条，请补足`
      : `太多：最多 ${limit} 条，现在 ${now} 条，请合并或删减`;
  }
  const bound = small ? (issue.inclusive ? '不小于' : '大于') : issue.inclusive ? '不大于' : '小于';
  return `要${bound} ${limit}，现在是 ${now}`;
}

function type(issue: Issue & { code: 'invalid_type' }): string {
  if (issue.input === undefined) return '缺少这一项，请补上';
  if (issue.input === null) return '这一项是空的，请填写，或把整行删掉';
  if (issue.expected === 'string' && typeof issue.input !== 'object') {
    return `要写成文字，请加引号：'${String(issue.input)}'`;
  }
  return `要填${KINDS[issue.expected] ?? issue.expected}`;
}

function format(issue: Issue & { code: 'invalid_format' }): string {
  if (issue.format === 'date') return `日期要写成 '2026-01-01' 的样子（带引号），现在是「${issue.input}」`;
  return `写法不对：「${issue.input}」，应符合 ${issue.pattern ?? issue.format}`;
}

/** Says a schema's complaint in words for someone who edits YAML and has never seen a program. */
const sayIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return type(issue);
    case 'too_small':
    case 'too_big':
      return size(issue);
    case 'invalid_format':
      return format(issue);
    case 'invalid_value':
      return `只能填：${issue.values.join('、')}；现在是「${String(issue.input)}」`;
    case 'unrecognized_keys':
      return `没有这个字段：${issue.keys.join('、')}；是不是写错了字段名`;
    default:
      return undefined;
  }
};

/** The issues an editor can act on: of a union's branches, only those of the branch that fits best. */
function plainIssues(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [{ path: issue.path, message: issue.message }];
    const branches = issue.errors.map(plainIssues).sort((a, b) => a.length - b.length);
    return (branches[0] ?? []).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}

/** Parses content against a schema; what is wrong is said field by field in Chinese. */
export function parsePlain<T>(
  schema: z.ZodType<T>,
  content: unknown,
): { value: T } | { issues: { path: Path; why: string }[] } {
  const parsed = schema.safeParse(content, { error: sayIssue });
  if (parsed.success) return { value: parsed.data };
  const issues = plainIssues(parsed.error.issues).map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    why: message,
  }));
  return { issues };
}
