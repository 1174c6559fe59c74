import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledCatalogue, openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../create-search.ts';
import { warnings } from '../eval/baseline.ts';
import { learn } from './learn.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = at('../../../catalogue/build/search.json');
const compiled = readFileSync(at('../../../catalogue/build/catalogue.json'), 'utf8');

/** Changes when the catalogue or the learner does, so that an unchanged list is not learned again. */
function stampOf(): string {
  const hash = createHash('sha256').update(compiled);
  for (const folder of ['.', '../words', '../rank']) {
    for (const name of readdirSync(at(folder)).sort())
      if (name.endsWith('.ts')) hash.update(readFileSync(join(at(folder), name)));
  }
  return hash
    .update(readFileSync(at('../thesaurus.ts')))
    .digest('hex')
    .slice(0, 16);
}

const stamp = stampOf();
const current = existsSync(TARGET) && readFileSync(TARGET, 'utf8').startsWith(`{"stamp":"${stamp}"`);
if (!current) {
  const started = performance.now();
  const catalogue = openCatalogue(JSON.parse(compiled) as CompiledCatalogue);
  const learned = learn(catalogue, stamp);
  const draft = `${TARGET}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(learned));
  renameSync(draft, TARGET);
  console.log(`搜索已学完清单：${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
  const broken = warnings({ search: createSearchWith(catalogue, learned), catalogue });
  if (broken.length > 0)
    console.warn(`${broken.length} 个原来答得对的问题现在答错了：\n${broken.map((line) => `  ${line}`).join('\n')}`);
}
