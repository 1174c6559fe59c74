import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { againstTexts } from './against-texts.ts';
import { citingFiles } from './citing.ts';
import { buildLock } from './law/build-lock.ts';
import { openCorpus } from './law/corpus.ts';
import { finesLeftOut } from './law/fines-left-out.ts';
import { lawTable } from './law/law-table.ts';
import { LOCK_FILE, printLock } from './law/lock.ts';
import { lockChanges } from './law/lock-changes.ts';
import { showCitations } from './law/show.ts';
import { problemLine } from './problems.ts';
import { CATALOGUE_DIR, readCatalogue } from './read.ts';
import { shanghaiDate } from './today.ts';

/**
 * `npm run citations [-- CORPUS]`: looks every citation up and rewrites the lock. `--show CG04` shows one matter's
 * instead; `--fines` lists the fines for what is cited that stand nowhere in a matter; `--laws` lists the laws cited, those
 * to be looked up anew first.
 */
function run(): number {
  const { values, positionals } = parseArgs({
    options: { show: { type: 'string' }, fines: { type: 'boolean' }, laws: { type: 'boolean' } },
    allowPositionals: true,
  });
  const dir = positionals[0] ?? process.env.LAWS_DIR ?? join(CATALOGUE_DIR, '../../shared/laws');
  const corpus = openCorpus(dir);
  const today = shanghaiDate(Date.now());
  const { files, problems: unread } = readCatalogue();
  if (values.show) {
    const source = files.matters.find(({ value }) => value.id === values.show);
    console.log(source ? showCitations(source.value, corpus, today) : `没有这个事项：${values.show}`);
    return source ? 0 : 1;
  }
  if (values.fines) {
    for (const { value } of files.matters) for (const line of finesLeftOut(value, corpus)) console.log(line);
    return 0;
  }
  if (values.laws) {
    for (const line of lawTable(citingFiles(files, corpus.names), corpus)) console.log(line);
    return 0;
  }
  const { lock, problems } = buildLock(citingFiles(files, corpus.names), corpus, today);
  const all = [...unread, ...problems, ...againstTexts(files, corpus, today)];
  for (const problem of all) console.error(problemLine(problem));
  if (all.length > 0) {
    console.error(`共 ${all.length} 处要改，${LOCK_FILE} 没有动。`);
    return 1;
  }
  for (const change of lockChanges(files.lock, lock)) console.log(change);
  writeFileSync(join(CATALOGUE_DIR, LOCK_FILE), printLock(lock));
  const laws = new Set(lock.map((entry) => entry.law)).size;
  const doubtful = new Set(lock.filter((entry) => entry.status !== 'current').map((entry) => entry.law));
  console.log(`引用已核对：${laws} 部法规，${lock.length} 条。`);
  if (doubtful.size > 0) console.log(`语料未能核实现行文本的 ${doubtful.size} 部：${[...doubtful].join('、')}`);
  return 0;
}

try {
  process.exitCode = run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
