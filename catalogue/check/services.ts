import { basename } from 'node:path';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { FREE, type Service } from '../services/schema.ts';
import { noDepartment } from './entries.ts';
import { inUse } from './groups.ts';

type Wrong = (path: Path, why: string, level?: Problem['level']) => Problem;

/** Numbers that appear more than once among `all`, at their second place. */
const twice = <One>(all: readonly One[], wrong: (i: number) => Problem): Problem[] =>
  all.flatMap((one, i) => (all.indexOf(one) === i ? [] : [wrong(i)]));

function checkOne(source: Sourced<Service>, wrong: Wrong, files: CatalogueFiles, today: string): Problem[] {
  const { value, file } = source;
  const { id, host, ages, fee, refund, sessions, steps, butIf, reviewBy } = value;
  const departments = new Set(files.departments.value.map((one) => one.id));
  const matters = new Map(files.matters.map((one) => [one.value.id, one.value]));
  return [
    ...(basename(file).startsWith(`${id}-`) ? [] : [wrong(['id'], `文件名要以编号开头：${id}-….yaml`)]),
    ...(departments.has(host) ? [] : [wrong(['host'], noDepartment(host))]),
    ...((ages?.from ?? 0) > (ages?.to ?? 120) ? [wrong(['ages'], '最小的年龄比最大的还大')] : []),
    ...(ages && ages.from === undefined && ages.to === undefined
      ? [wrong(['ages'], '没有年龄要求就不写 ages：写了报名时会问年龄')]
      : []),
    ...(!fee.startsWith(FREE) && !refund ? [wrong(['refund'], '收钱的要写退费怎么说，照主办方的原话')] : []),
    ...(sessions.length > 0 === steps.length > 0
      ? [wrong(['steps'], '分班的写 sessions，不分班的写 steps，只写一样')]
      : []),
    ...twice(
      sessions.map(({ name }) => name),
      (i) => wrong(['sessions', i, 'name'], '两个班同名，改一个'),
    ),
    ...butIf.flatMap(({ matter }, i) => inUse(source, ['butIf', i, 'matter'], matter, matters)),
    ...(reviewBy < today ? [wrong(['reviewBy'], `已过复核日期 ${reviewBy}，请复核后改日期`, 'warning')] : []),
  ];
}

/** Each service stands alone: it names departments and matters there are, says what a paid one gives back, and how one comes. */
export function checkServices(files: CatalogueFiles, today: string): Problem[] {
  const ids = files.services.map(({ value }) => value.id);
  return files.services.flatMap((source, i) => {
    const wrong: Wrong = (path, why, level) => complain(source, path, why, level);
    return [
      ...(ids.indexOf(source.value.id) === i ? [] : [wrong(['id'], `编号 ${source.value.id} 用了两次`)]),
      ...checkOne(source, wrong, files, today),
    ];
  });
}
