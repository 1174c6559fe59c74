import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';

const folder = join(import.meta.dirname, 'feishu-examples');
const Index = z.array(z.object({ file: z.string(), expect: z.enum(['valid', 'invalid']) }));
const index = Index.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));

const cardIn = (file: string) =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** What the documentation pages themselves get wrong: one id twice in an annotated snippet, a size never declared. */
const SLIPS_OF_THE_PAGES: Record<string, string[]> = {
  'single-select-user-picker-01-annotated.json': ['required_outside_form'],
  'column-set-01-annotated.json': ['dup_element_id'],
  'plain-text-01-annotated.json': ['dup_element_id'],
  'table-01-annotated.json': ['row_key'],
  'umdo1yjlzgtn24ym4ujn-01.json': ['unknown_text_size'],
};

describe('the cards of the official pages', () => {
  test('69 are valid and 6 are skeletons', () => {
    expect(index.filter((entry) => entry.expect === 'valid')).toHaveLength(69);
    expect(index.filter((entry) => entry.expect === 'invalid')).toHaveLength(6);
  });

  test.each(index)('$file: the schema finds it $expect', ({ file, expect: verdict }) => {
    const wrong = schemaErrors(cardIn(file)).map((error) => `${error.instancePath} ${error.message}`);
    if (verdict === 'valid') expect(wrong).toEqual([]);
    else expect(wrong).not.toEqual([]);
  });

  test.each(index.filter((entry) => entry.expect === 'valid'))('$file: nothing else is wrong with it', ({ file }) => {
    const codes = new Set(checkCard(cardIn(file)).map((finding) => finding.code));
    expect([...codes]).toEqual(SLIPS_OF_THE_PAGES[file] ?? []);
  });
});
