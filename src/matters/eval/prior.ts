import { readTaught } from '../learn/compiled.ts';
import { priorLines, timesAsked } from '../learn/prior.ts';
import { readShipped } from '../learned/shipped.ts';

// `npm run prior`: what the shipped search believes of every answer before a word is read, and from how many real questions.

const { counts, prior } = readShipped();
for (const line of priorLines(counts.answers, prior, timesAsked(readTaught().heard))) console.log(line);
