import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { type Cluster, keysOf, OUTDATED, UNCLEAR } from './clusters.ts';

/** Two runs of which one goes on where the other ends, as one. */
const joinedBy = (a: string, b: string): string | undefined => {
  for (let n = Math.min(a.length, b.length) - (a.length === b.length ? 1 : 0); n > 0; n--)
    if (a.endsWith(b.slice(0, n))) return a + b.slice(n);
  return undefined;
};

/** What most of a cluster's people say, run together: 无人、人机 → 无人机. */
export function titleOf(cluster: Cluster, { matters }: Pick<CompiledCatalogue, 'matters'>): string {
  const [key, ...tokens] = keysOf(cluster);
  const [first = '', what] = (key ?? '').split(' ');
  const name = matters.find(({ id }) => id === first)?.name;
  if (name && what)
    return what === UNCLEAR ? `${name}：边界不清` : what === OUTDATED ? `${name}：内容过时` : `像「${name}」`;
  let run = first;
  const left = tokens.filter((token) => token !== first);
  for (let grown = true; grown; ) {
    grown = false;
    for (const token of left) {
      const longer = run.includes(token) ? undefined : (joinedBy(run, token) ?? joinedBy(token, run));
      if (longer === undefined) continue;
      run = longer;
      grown = true;
      break;
    }
  }
  return `「${[...run].slice(0, 12).join('')}」`;
}
