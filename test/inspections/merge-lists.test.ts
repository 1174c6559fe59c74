import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { mergedAway, mergeLists } from '../../src/inspections/plans/merge-lists.ts';

test('a small restaurant with bottled gas: thirty-five lines are thirty-one, in three departments and thirty-five minutes', () => {
  const { before, items, departments, minutes } = mergeLists(['small-restaurant', 'bottled-gas-user'], catalogue);
  expect({ before, items: items.length, departments: departments.length, minutes }).toEqual({
    before: 35,
    items: 31,
    departments: 3,
    minutes: 35,
  });
});

test('with the street shop fifty-three lines are forty-three', () => {
  const { before, items } = mergeLists(['small-restaurant', 'bottled-gas-user', 'street-shop'], catalogue);
  expect([before, items.length]).toEqual([53, 43]);
});

test('what is asked once though several lists have it is counted, of those items alone that are asked', () => {
  const lists = ['small-restaurant', 'bottled-gas-user'];
  const { items } = mergeLists(lists, catalogue);
  const ids = items.map(({ id }) => id);
  expect(mergedAway(lists, ids, catalogue)).toBe(4);
  expect(mergedAway(lists, ids.slice(0, 1), catalogue)).toBeLessThanOrEqual(1);
});

test('each item once, the items of the first list first and in its order, whatever the lists', () => {
  const ids = catalogue.checklists.map(({ id }) => id);
  for (const first of ids)
    for (const second of ids) {
      const { items } = mergeLists([first, second], catalogue);
      const said = items.map(({ id }) => id);
      expect(new Set(said).size).toBe(said.length);
      expect(said.slice(0, catalogue.checklist(first)?.items.length)).toEqual(catalogue.checklist(first)?.items);
    }
});

test('of some departments alone, and a list nobody has is left out', () => {
  const { items, departments } = mergeLists(['small-restaurant', 'no-such-list'], catalogue, ['emergency-fire']);
  expect(departments).toEqual(['emergency-fire']);
  expect(items.every(({ department }) => department === 'emergency-fire')).toBe(true);
});
