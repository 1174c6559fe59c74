import { openCatalogue } from '../../catalogue/catalogue.ts';
import { createSearchWith } from './create-search.ts';
import { warnings } from './eval/baseline.ts';
import { readTaught } from './learn/compiled.ts';
import { learn } from './learn/learn.ts';
import { learnAnew } from './learn/learn-anew.ts';
import { progressLine } from './learn/progress-line.ts';
import { stampOf } from './learn/stamp.ts';
import { readLearned, SEARCH, writeLearned } from './learned/file.ts';

// The part of `npm run learn` that teaches the search, when the list, the heard texts or the learner changed; it says how far
// it is.

const taught = readTaught();
const stamp = stampOf(taught);

function learned(started: number): Uint8Array {
  const bytes = writeLearned(learn(taught, stamp, progressLine('搜索', started)));
  const catalogue = openCatalogue(taught);
  const broken = warnings({ search: createSearchWith(catalogue, readLearned(bytes, taught)), catalogue });
  if (broken.length > 0)
    console.warn(`${broken.length} 个原来答得对的问题现在答错了：\n${broken.map((line) => `  ${line}`).join('\n')}`);
  return bytes;
}

learnAnew({ kind: SEARCH, stamp, stale: '清单的用词、听来的话或学习的程序', learned, done: '搜索已学完清单' });
