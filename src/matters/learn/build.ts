import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledCatalogue, type Heard, openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../create-search.ts';
import { warnings } from '../eval/baseline.ts';
import { stampOf as stampIn, writeLearned } from '../learned/file.ts';
import { learn } from './learn.ts';
import { stampOf } from './stamp.ts';

// `npm run learn`: learns when the list, the heard texts or the learner changed, and says how far it is. With --check, as in
// `npm run catalogue`, nothing is learned: what was learned from something else is refused.

const at = (path: string) => fileURLToPath(new URL(`../../../catalogue/${path}`, import.meta.url));
const TARGET = at('learned/search.bin');

const list = JSON.parse(readFileSync(at('build/catalogue.json'), 'utf8')) as CompiledCatalogue;
const heard = JSON.parse(readFileSync(at('build/heard.json'), 'utf8')) as Heard[];
const taught = { ...list, heard };
const stamp = stampOf(taught);
const current = existsSync(TARGET) && stampIn(readFileSync(TARGET)) === stamp;

function progressLine(started: number): (done: number) => void {
  let last = started;
  return (done) => {
    const now = performance.now();
    if (now - last < 2_000 && done < 1) return;
    last = now;
    const line = `搜索在学：${Math.round(done * 100)}%，${((now - started) / 1000).toFixed(0)} 秒`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done < 1 ? '' : '\n'}`);
    else console.log(line);
  };
}

function learnAnew(): void {
  const started = performance.now();
  const learned = learn(taught, stamp, progressLine(started));
  const bytes = writeLearned(learned);
  const draft = `${TARGET}.${process.pid}`;
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, TARGET);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`搜索已学完清单：${seconds} 秒，${Math.round(bytes.length / 1000)} kB。`);
  const catalogue = openCatalogue(list);
  const broken = warnings({ search: createSearchWith(catalogue, learned), catalogue });
  if (broken.length > 0)
    console.warn(`${broken.length} 个原来答得对的问题现在答错了：\n${broken.map((line) => `  ${line}`).join('\n')}`);
}

if (process.argv.includes('--check')) {
  if (!current) {
    console.error('清单的用词、听来的话或学习的程序改过，搜索还没有学：运行 npm run learn（约一分钟），');
    console.error('再把 catalogue/learned/search.bin 和改动一起提交。');
    process.exit(1);
  }
} else if (!current) learnAnew();
