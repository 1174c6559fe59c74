import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LearnedKind, stampIn } from '../learned/stamped.ts';

/** What learning leaves in one file. `learned`: makes its bytes; `stale`: what was changed, in Chinese. */
type Lesson = { kind: LearnedKind; stamp: string; stale: string; learned(started: number): Uint8Array; done: string };

/**
 * Learns when the stamp of the file is another. With --check, as in `npm run catalogue`, nothing is
 * learned: what was learned from something else is refused.
 */
export function learnAnew({ kind, stamp, stale, learned, done }: Lesson): void {
  const target = fileURLToPath(new URL(`../../../catalogue/learned/${kind.name}`, import.meta.url));
  if (existsSync(target) && stampIn(kind, readFileSync(target)) === stamp) return;
  if (process.argv.includes('--check')) {
    console.error(`${stale}改过，还没有学：运行 npm run learn（约一分钟），`);
    console.error(`再把 catalogue/learned/${kind.name} 和改动一起提交。`);
    process.exit(1);
  }
  const started = performance.now();
  const bytes = learned(started);
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, target);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${done}：${seconds} 秒，${Math.round(bytes.length / 1000)} kB。`);
}
