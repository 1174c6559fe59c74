import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { typed } from '../../brands.ts';
import { mostAlike } from '../most-alike.ts';
import type { Search } from '../verdict.ts';
import { brokenBy, rightOnes } from './broken-by.ts';
import { readQuestions } from './questions.ts';

const at = (name: string) => fileURLToPath(new URL(`../../../test/questions/${name}`, import.meta.url));
export const DEVELOPMENT = at('dev.jsonl');
const BASELINE = at('baseline.json');

type Judging = { search: Search; catalogue: Catalogue };

/** Remembers which development questions are right now; a later change is measured against this. */
export function keepBaseline(now: Judging): number {
  const right = rightOnes(now, readQuestions(DEVELOPMENT));
  writeFileSync(BASELINE, `${JSON.stringify(right, null, 1)}\n`);
  return right.length;
}

/** One Chinese line for the keeper per development question that was right at the baseline and is wrong now. */
export function warnings(now: Judging): string[] {
  if (!existsSync(BASELINE) || !existsSync(DEVELOPMENT)) return [];
  const right = z.array(z.string()).parse(JSON.parse(readFileSync(BASELINE, 'utf8')));
  return brokenBy({ right }, now, readQuestions(DEVELOPMENT)).map(({ question, now: verdict }) => {
    const [first] = verdict.hits;
    const saying = mostAlike(typed(question.chat), now.catalogue.matter(first?.matter ?? '')?.sayings ?? []);
    const got =
      verdict.kind === 'not-listed' ? '答作清单外' : `第一是 ${first?.matter}（最像的说法：${saying ?? '无'}）`;
    return `「${question.chat}」原来答得对（${question.ids.join('、') || '清单外'}），现在${got}`;
  });
}
