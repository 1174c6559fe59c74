import type { Citing } from './citations-of.ts';
import type { Corpus } from './corpus.ts';

/**
 * The laws the list cites, a line each: text, in force since, how many files cite it, what the corpus knows of a newer one.
 * Those of which it doubts something come first, then the oldest texts: what somebody looks up anew, from the top.
 */
export function lawTable(files: readonly Citing[], corpus: Corpus): string[] {
  const citing = new Map<string, Set<string>>();
  for (const { source, citations } of files)
    for (const { law } of citations) citing.set(law, (citing.get(law) ?? new Set()).add(source.file));
  return [...citing]
    .flatMap(([name, by]) => {
      const law = corpus.law(name);
      return law ? [{ name, law, by: by.size }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.law.newer_version_known !== null) - Number(a.law.newer_version_known !== null) ||
        (a.law.version ?? '').localeCompare(b.law.version ?? ''),
    )
    .map(({ name, law, by }) => {
      const since = law.effective_clause ? `，${law.effective_clause} 施行` : '';
      return `《${name}》 ${law.version ?? '版本不明'} 文本${since}；${by} 处引用；${law.newer_version_known?.note ?? '未见更新'}`;
    });
}
