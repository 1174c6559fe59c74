import { describe, expect, test } from 'vitest';
import { checkBundles } from '../../catalogue/check/bundles.ts';
import { checkChecklists } from '../../catalogue/check/checklists.ts';
import { checkGroups } from '../../catalogue/check/groups.ts';
import { checkHeard } from '../../catalogue/check/heard.ts';
import { checkServices } from '../../catalogue/check/services.ts';
import { checkSources } from '../../catalogue/check/sources.ts';
import { checkWishes } from '../../catalogue/check/wishes.ts';
import type { Path, Problem, Sourced } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import { changed, first, real, stop, TODAY, withMatters } from './changed-list.ts';

/** The first of the files that has something is changed; its place there is told. */
function firstWith<T>(files: readonly Sourced<T>[], has: (value: T) => boolean, change: (value: T) => void) {
  const at = files.findIndex(({ value }) => has(value));
  return files.map((source, i) => (i === at ? changed(source, change) : source));
}
const asked = real.referrals.value.findIndex(({ butIf }) => butIf);

type Points = { check(files: CatalogueFiles): Problem[]; to(id: string): Partial<CatalogueFiles>; path: Path };

/** Everything in the list that names a matter, made to name another. */
const POINTERS: Record<string, Points> = {
  'a group of confused matters': {
    check: checkGroups,
    to: (id) => ({
      boundaries: changed(real.boundaries, (groups) => Object.assign(first(first(groups).options), { matter: id })),
    }),
    path: [0, 'options', 0, 'matter'],
  },
  'a referral card': {
    check: checkGroups,
    to: (id) => ({
      referrals: changed(real.referrals, (cards) => Object.assign(first(cards[asked]?.butIf), { matter: id })),
    }),
    path: [asked, 'butIf', 0, 'matter'],
  },
  'a heard text': {
    check: checkHeard,
    to: (id) => ({
      heard: [{ file: 'heard/x.jsonl', value: [{ text: '楼下半夜还在卸货', ids: [id] }], lineOf: () => 1 }],
    }),
    path: [0, 'ids', 0],
  },
  'a danger': {
    check: checkWishes,
    to: (id) => ({
      dangers: firstWith(
        real.dangers,
        ({ matters }) => matters.length > 0,
        ({ matters }) => matters.splice(0, 1, id),
      ),
    }),
    path: ['matters', 0],
  },
  'an item of an inspection': {
    check: checkChecklists,
    to: (id) => ({
      checkItems: firstWith(
        real.checkItems,
        () => true,
        ({ items }) => Object.assign(first(items), { matter: id }),
      ),
    }),
    path: ['items', 0, 'matter'],
  },
  'a bundle': {
    check: checkBundles,
    to: (id) => ({
      bundles: firstWith(
        real.bundles,
        () => true,
        ({ matters }) => matters.push(id),
      ),
    }),
    path: ['matters'],
  },
  'a service': {
    check: (files) => checkServices(files, TODAY),
    to: (id) => ({
      services: firstWith(
        real.services,
        ({ butIf }) => butIf.length > 0,
        ({ butIf }) => Object.assign(first(butIf), { matter: id }),
      ),
    }),
    path: ['butIf', 0, 'matter'],
  },
  'a source of orders': {
    check: checkSources,
    to: (id) => ({
      sources: firstWith(
        real.sources,
        ({ matters }) => matters.length > 0,
        ({ matters }) => Object.assign(first(matters), { matter: id }),
      ),
    }),
    path: ['matters', 0, 'matter'],
  },
};

const STOPPED = 'MT10';

describe.each(Object.entries(POINTERS))('%s', (_, { check, to, path }) => {
  test('that names no matter is refused', () => {
    const said = check({ ...real, ...to('CG99') });
    expect(said).toContainEqual(expect.objectContaining({ level: 'error', path, why: '没有这个事项：CG99' }));
  });

  test('that names a matter out of use is told so, and left out of what people see', () => {
    const said = check({ ...withMatters({ [STOPPED]: stop }), ...to(STOPPED) });
    const why = `${STOPPED} 已停用，请改指 在用的事项`;
    expect(said).toContainEqual(expect.objectContaining({ level: 'warning', path, why }));
  });
});
