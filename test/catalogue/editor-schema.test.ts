import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { editorSchemas } from '../../catalogue/editor-schema/schemas.ts';

const DIR = 'catalogue/editor-schema';

test('the committed editor schemas are those of the code: npm run catalogue:schema', () => {
  const committed = readdirSync(DIR).filter((name) => name.endsWith('.json'));
  expect(committed.sort()).toEqual([...editorSchemas().keys()].sort());
  for (const [name, text] of editorSchemas()) expect(readFileSync(`${DIR}/${name}`, 'utf8')).toBe(text);
});

test('an editor accepts the matters as they stand and marks a misspelt field', () => {
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(
    JSON.parse(editorSchemas().get('matter.schema.json') ?? ''),
  );
  const matter = parse(readFileSync('catalogue/matters/urban-management/CG04-restaurant-fumes.yaml', 'utf8'));
  expect(validate(matter)).toBe(true);
  expect(validate({ ...matter, sumary: '错字' })).toBe(false);
});

test('every field a keeper fills says in Chinese what belongs there', () => {
  const Fields = z.object({ properties: z.record(z.string(), z.object({ description: z.string().optional() })) });
  const { properties } = Fields.parse(JSON.parse(editorSchemas().get('matter.schema.json') ?? ''));
  const silent = Object.entries(properties)
    .filter(([, field]) => !/[\u4e00-\u9fff]/.test(field.description ?? ''))
    .map(([name]) => name);
  expect(silent).toEqual([]);
});
