import { catalogue } from '../../../catalogue/index.ts';
import { readTaught } from '../learn/compiled.ts';
import { readShipped } from '../learned/shipped.ts';
import { createSearch } from '../search.ts';
import { DEVELOPMENT } from './baseline.ts';
import { disturbances } from './disturb.ts';
import { readQuestions } from './questions.ts';
import { robustTable } from './robust-table.ts';

// `npm run robust [-- FILE]`: every question of a set as it might have been typed otherwise. For the heard questions, asked
// of a search that has not learned them, see `npm run cross-validate`.

const search = createSearch(catalogue);
const questions = readQuestions(process.argv[2] ?? DEVELOPMENT);
const ways = disturbances(readShipped().syllables, readTaught());
console.log(`${questions.length} questions\n`);
const put = questions.map((question) => ({ question, search }));
for (const line of robustTable(put, ways, catalogue)) console.log(line);
