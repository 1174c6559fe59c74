import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { madeFrom, sayMadeFrom, stampOf } from './sources.ts';

const ROOT = new URL('../../', import.meta.url);
/** Where it is said from what the generated files were made. */
const SAID = 'catalogue/build/made-from';
const MADE = ['catalogue/build/packed.json', 'src/handbook/assets/built/files.json', 'cards/built/styles.json'];
/** All that the list, what is learned from it, and styles and scripts are made from. */
const SOURCES = [
  'cards/a4.css',
  'catalogue',
  'src/brands.ts',
  'src/handbook',
  'src/matters',
  'src/redaction',
  'src/understanding',
  'src/workbook',
  'package.json',
  'package-lock.json',
];
/** What each step says while it works. */
const SAYS: [file: RegExp, words: string][] = [
  [/compile\.ts$/, '编译清单'],
  [/build\/learn\.ts$/, '看搜索学过没有'],
  [/pack\.ts$/, '打包清单和搜索'],
  [/assets\/build\.ts$/, '打包说明书网页'],
];

const Scripts = z.object({ scripts: z.object({ learn: z.string(), pages: z.string() }) });

/**
 * Makes what is made from sources, by the steps of `npm run learn` and `npm run pages`, in this process; nothing at all,
 * and nothing is written, where none of the sources has changed. `quick`: the list is packed in a twentieth of the time, a
 * quarter larger. Ends the process when the list has faults.
 */
export async function generate(say: (step: string) => void, pace: 'small' | 'quick'): Promise<void> {
  const before = stampOf(SOURCES);
  const made = madeFrom(SAID, before) || (pace === 'quick' && madeFrom(SAID, `${before} quick`));
  if (made && MADE.every((file) => existsSync(fileURLToPath(new URL(file, ROOT))))) return;
  if (pace === 'quick') process.env.PACK = 'quick';
  const { scripts } = Scripts.parse(JSON.parse(readFileSync(fileURLToPath(new URL('package.json', ROOT)), 'utf8')));
  for (const [, step = ''] of `${scripts.learn} && ${scripts.pages}`.matchAll(/tsx (?:--\S+ \S+ )?(\S+\.ts)/g)) {
    say(SAYS.find(([file]) => file.test(step))?.[1] ?? step);
    await import(new URL(step, ROOT).href);
  }
  // What was learned stands among the sources.
  const after = stampOf(SOURCES);
  sayMadeFrom(SAID, pace === 'quick' ? `${after} quick` : after);
}
