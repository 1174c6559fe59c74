import { readSpoken, readTaught } from '../../matters/learn/compiled.ts';
import { learnAnew } from '../../matters/learn/learn-anew.ts';
import { progressLine } from '../../matters/learn/progress-line.ts';
import { INTENTS_FILE, writeIntents } from '../intents/file.ts';
import { joinLessons } from './joins.ts';
import { learnFrom } from './learn.ts';
import { readSeveralTexts } from './several-texts.ts';
import { stampOf } from './stamp.ts';
import { lessonsOf } from './texts.ts';

// The part of `npm run learn` that teaches wishes and dangers, when their texts, the list or the learner changed.

const catalogue = readTaught();
const lessons = lessonsOf(catalogue, readSpoken());
const joins = joinLessons(catalogue.heard, readSeveralTexts());
const stamp = stampOf({ lessons, joins });

function learned(started: number): Uint8Array {
  return writeIntents(learnFrom(lessons, joins, catalogue, stamp, progressLine('说法', started)));
}

learnAnew({ kind: INTENTS_FILE, stamp, stale: '说法的例句、清单的用词或学习的程序', learned, done: '说法已学完' });
