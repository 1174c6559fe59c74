import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RECIPES = readFileSync('CONTRIBUTING.md', 'utf8').split(/^## /m).slice(1);

/** Files and folders of the house, from its root. */
const THERE = ['src', 'cards', 'catalogue', 'sandbox', 'test', 'docs', 'deploy'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ parentPath }) => !parentPath.includes('node_modules'))
    .map((one) => join(one.parentPath, one.name) + (one.isDirectory() ? '/' : '')),
);

/** What a recipe says stands somewhere; what is yet to be written has a hole in its name. */
const placesIn = (recipe: string) =>
  [...recipe.matchAll(/`([\w./-]+(?:\/|\.(?:tsx?|ya?ml|md|bin)))`/g)].map(([, place = '']) => place);

test('what the recipes send you to is there', () => {
  const places = RECIPES.flatMap(placesIn);
  expect(places.length).toBeGreaterThan(40);
  expect(places.filter((place) => !THERE.some((one) => `/${one}`.endsWith(`/${place}`)))).toEqual([]);
});

test('each recipe is read on one screen', () => {
  for (const recipe of RECIPES) expect([recipe.split('\n')[0], recipe.trim().split('\n').length < 25]).toContain(true);
});
