import { parseArgs } from 'node:util';
import { checkTruth } from './check/truth.ts';
import { problemLine } from './problems.ts';
import { readCatalogue } from './read.ts';
import { CATEGORIES } from './schema.ts';

/** `npm run catalogue:missing [-- CG | CG04]`: what the hundred still lack, a line each; of one category or one matter. */
const { positionals } = parseArgs({ allowPositionals: true });
const [wanted = ''] = positionals;
const { files, problems: unread } = readCatalogue();
const idOf = new Map(files.matters.map(({ file, value }) => [file, value.id]));
const found = [...unread, ...checkTruth(files)].filter(({ file }) => {
  const home = CATEGORIES.find(({ prefix }) => prefix === wanted)?.folder;
  return wanted === '' || idOf.get(file)?.startsWith(wanted) || (home && file.startsWith(`matters/${home}/`));
});
for (const problem of found) console.log(problemLine(problem));
console.log(`${wanted || '全部'}：还有 ${found.length} 处。`);
