import { citationKey } from './citations-of.ts';
import type { LockEntry } from './lock.ts';

const name = (entry: LockEntry) => `《${entry.law}》${entry.label}`;

/** What changed from one lock to the next, a line each: added, removed, another version, another text, another status. */
export function lockChanges(before: readonly LockEntry[], after: readonly LockEntry[]): string[] {
  const old = new Map(before.map((entry) => [citationKey(entry), entry]));
  const now = new Set(after.map(citationKey));
  const changed = after.flatMap((entry) => {
    const was = old.get(citationKey(entry));
    if (!was) return [`新增 ${name(entry)}（${entry.version ?? '版本不明'}）`];
    return [
      ...(was.version === entry.version
        ? []
        : [`换版 ${name(entry)}：${was.version} → ${entry.version}，要点和罚则请重读`]),
      ...(was.sha256 === entry.sha256 ? [] : [`条文变了 ${name(entry)}：要点和罚则请重读`]),
      ...(was.status === entry.status ? [] : [`效力说明变了 ${name(entry)}：${was.status} → ${entry.status}`]),
    ];
  });
  return [
    ...changed,
    ...before.filter((entry) => !now.has(citationKey(entry))).map((entry) => `不再引用 ${name(entry)}`),
  ];
}
