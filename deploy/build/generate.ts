import { madeFrom, sayMadeFrom, stampOf } from './sources.ts';

/** Where it is said from what the generated files were made. */
const SAID = 'catalogue/build/made-from';
/** All that the list, what is learned from it and the handbook's styles and scripts are made from. */
const SOURCES = [
  'catalogue',
  'src/matters',
  'src/redaction',
  'src/workbook',
  'src/handbook',
  'src/brands.ts',
  'package-lock.json',
];

/**
 * Makes what is made from sources, in this process, and learns the search where the list has changed; nothing at all, and
 * nothing is written, where none of the sources has. Ends the process when the list has faults.
 */
export async function generate(say: (step: string) => void): Promise<void> {
  const stamp = stampOf(SOURCES);
  if (madeFrom(SAID, stamp)) return;
  say('编译清单');
  await import('../../catalogue/compile.ts');
  await import('../../src/matters/learn/build.ts');
  say('打包清单和搜索');
  await import('../../catalogue/pack.ts');
  say('打包说明书网页');
  await import('../../src/handbook/assets/build.ts');
  sayMadeFrom(SAID, stamp);
}
