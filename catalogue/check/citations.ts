import { citingFiles } from '../citing.ts';
import { citationKey } from '../law/citations-of.ts';
import { faultOf } from '../law/fault.ts';
import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { articleLabel } from '../wording.ts';
import { checkShortNames } from './short-names.ts';

const REBUILD = '运行 npm run citations 更新';

/** Every article cited or named is in the lock, with its paragraph, item and amounts; the lock holds nothing else. */
export function checkCitations(files: CatalogueFiles): Problem[] {
  const { lock } = files;
  const entries = new Map(lock.map((entry) => [citationKey(entry), entry]));
  const cited = new Set<string>();
  const laws = [...new Set(lock.map(({ law }) => law))];
  const problems = citingFiles(files, laws).flatMap(({ source, citations }) =>
    citations.flatMap((citation) => {
      cited.add(citationKey(citation));
      const entry = entries.get(citationKey(citation));
      const name = `《${citation.law}》${articleLabel(citation)}`;
      if (!entry) return [complain(source, citation.path, `${name}没有核对过：${REBUILD} citations.lock.json`)];
      return faultOf(citation, entry.paragraphs).map(({ field, why }) =>
        complain(source, [...citation.path, field], `${name}${why}`),
      );
    }),
  );
  const unused = lock
    .filter((entry) => !cited.has(citationKey(entry)))
    .map((entry): Problem => {
      const why = `没有哪里再引用《${entry.law}》${entry.label}：${REBUILD}`;
      return { level: 'error', file: 'citations.lock.json', path: [`${entry.law} ${entry.article}`], why };
    });
  return [...problems, ...checkShortNames(files), ...unused];
}
