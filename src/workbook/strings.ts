import { tooMany } from './limits.ts';
import { gatherText } from './text.ts';
import { seen } from './words.ts';
import { listen } from './xml.ts';
import type { Archive } from './zip.ts';

const MOST_STRINGS = 100_000;

/** The texts that cells share, runs joined, as a person sees them (ECMA-376 part 1, 18.4). Throws Unreadable. */
export async function sharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part || !archive.has(part)) return strings;
  const gathered = gatherText();
  await listen(archive, part, {
    text: gathered.hear,
    close: (name) => {
      gathered.close(name);
      if (name !== 'si') return;
      if (strings.length === MOST_STRINGS) throw tooMany(`表格里的文字超过 ${MOST_STRINGS} 条`);
      strings.push(seen(gathered.take()));
    },
  });
  return strings;
}
