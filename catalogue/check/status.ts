import { complain, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';

type ById = Map<string, Matter>;

/** A stopped matter names the matter in use that took its place, or says why there is none; one in use does neither. */
export function checkStatus({ matters }: CatalogueFiles): Problem[] {
  const byId: ById = new Map(matters.map(({ value }) => [value.id, value]));
  return matters.flatMap((source) => (source.value.status === '停用' ? stopped(source, byId) : running(source)));
}

function stopped(source: Sourced<Matter>, byId: ById): Problem[] {
  const { id, replacedBy, stoppedBecause } = source.value;
  if (!replacedBy && !stoppedBecause) {
    return [complain(source, ['status'], '停用要写 replacedBy（改用哪个事项）或 stoppedBecause（为什么停用）')];
  }
  if (!replacedBy) return [];
  if (replacedBy === id) return [complain(source, ['replacedBy'], '不能由自己替代自己')];
  const next = byId.get(replacedBy);
  if (!next) return [complain(source, ['replacedBy'], `没有这个事项：${replacedBy}`)];
  if (next.status === '停用') return [complain(source, ['replacedBy'], `${replacedBy} 也停用了，请写最后在用的那个`)];
  return [];
}

function running(source: Sourced<Matter>): Problem[] {
  const { replacedBy, stoppedBecause } = source.value;
  if (replacedBy) return [complain(source, ['replacedBy'], '在用的事项不写 replacedBy；要停用请改 status')];
  if (stoppedBecause) return [complain(source, ['stoppedBecause'], '在用的事项不写 stoppedBecause；要停用请改 status')];
  return [];
}
