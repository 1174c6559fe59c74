import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampOf as stampIn, writeIntents } from '../intents/file.ts';
import { learnFrom } from './learn.ts';
import { stampOf } from './stamp.ts';
import { readLessons } from './taught.ts';
import { lessonsOf } from './texts.ts';

// The part of `npm run learn` that teaches wishes and dangers, when their texts, the list or the learner changed. With
// --check nothing is learned: what was learned from something else is refused.

const TARGET = fileURLToPath(new URL('../../../catalogue/learned/intents.bin', import.meta.url));

const { catalogue, spoken } = readLessons();
const lessons = lessonsOf(catalogue, spoken);
const stamp = stampOf(lessons);
const current = existsSync(TARGET) && stampIn(readFileSync(TARGET)) === stamp;

if (!current && process.argv.includes('--check')) {
  console.error('说法的例句、清单的用词或学习的程序改过，还没有学：运行 npm run learn，');
  console.error('再把 catalogue/learned/intents.bin 和改动一起提交。');
  process.exit(1);
}
if (!current) {
  const started = performance.now();
  console.log(`说法在学：${lessons.length} 句`);
  const bytes = writeIntents(learnFrom(lessons, catalogue, stamp));
  const draft = `${TARGET}.${process.pid}`;
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, TARGET);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`说法已学完：${seconds} 秒，${Math.round(bytes.length / 1000)} kB。`);
}
