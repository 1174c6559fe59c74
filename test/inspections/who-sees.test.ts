import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { fieldsOf } from '../../src/inspections/subjects/archive.ts';
import { mayKeep, type Sight, sightOf } from '../../src/inspections/subjects/who-sees.ts';
import { EVERYWHERE, type Grant, isOfDepartment, Role } from '../../src/roster/roles.ts';

const PLACE = { place: { community: '德加社区', grid: '第一网格', detail: '河渚街12号' } };
const restaurant = catalogue.bundles.filter(({ id }) => id === 'small-restaurant');
const sees = (grant: Partial<Grant> & Pick<Grant, 'role'>): Sight =>
  sightOf([{ ...EVERYWHERE, ...grant }], PLACE, restaurant);

test('who sees how much of a file, role by role and department by department', () => {
  const table = Object.fromEntries(
    catalogue.departments.map(({ id }) => [id, sees({ role: 'officer', department: id })] as const),
  );
  const private_ = Object.keys(table).filter((id) => table[id] === 'private');
  expect(private_.toSorted()).toEqual(
    [
      'market-supervision',
      'enforcement-team',
      'gas-authority',
      'emergency-fire',
      'fire-brigade',
      'ecology',
      'commerce',
      'urban-management',
    ].toSorted(),
  );
  expect(Object.keys(table).filter((id) => table[id] === 'whole')).toEqual(['gas-company', 'bottled-gas']);
  expect(sees({ role: 'leader' })).toBe('whole');
  expect(sees({ role: 'dispatcher' })).toBe('whole');
  expect(sees({ role: 'keeper' })).toBe('whole');
  expect(sees({ role: 'station', community: '德加社区' })).toBe('counted');
  expect(sees({ role: 'station', community: '骆家庄社区' })).toBe('nothing');
  expect(sees({ role: 'grid', community: '德加社区' })).toBe('open');
  expect(sees({ role: 'grid', community: '德加社区', grid: '第二网格' })).toBe('nothing');
  expect(sees({ role: 'grid', community: '骆家庄社区' })).toBe('nothing');
  expect(sees({ role: 'property', community: '德加社区', estate: '德加小区' })).toBe('nothing');
  expect(sees({ role: 'admin' })).toBe('nothing');
  expect(sightOf([], PLACE, restaurant)).toBe('nothing');
});

test('whoever is nobody in a place sees what is private of it by no role; nobody of a community does', () => {
  for (const bundle of catalogue.bundles)
    for (const role of Role.options)
      for (const { id } of catalogue.departments) {
        const grant = { ...EVERYWHERE, role, department: isOfDepartment(role) ? id : null, community: '德加社区' };
        if (sightOf([grant], PLACE, [bundle]) !== 'private') continue;
        expect(isOfDepartment(role)).toBe(true);
        const power = bundle.duties.find(({ department }) => department === id)?.power;
        expect([bundle.lead === id, power]).not.toEqual([false, '协助']);
        expect([bundle.lead === id, power]).not.toEqual([false, '企业义务']);
      }
});

test('what is entered is entered by the lead, by those who inspect and by the keeper alone', () => {
  const [bundle] = restaurant;
  if (!bundle) throw new Error('no such bundle');
  const keeps = (grant: Partial<Grant> & Pick<Grant, 'role'>) => mayKeep([{ ...EVERYWHERE, ...grant }], bundle);
  expect(keeps({ role: 'officer', department: 'market-supervision' })).toBe(true);
  expect(keeps({ role: 'keeper' })).toBe(true);
  for (const role of ['grid', 'station', 'property', 'admin', 'leader', 'dispatcher', 'approver'] as const)
    expect([role, keeps({ role, department: role === 'approver' ? 'market-supervision' : null })]).toEqual([
      role,
      false,
    ]);
  expect(keeps({ role: 'officer', department: 'gas-company' })).toBe(false);
  expect(keeps({ role: 'officer', department: 'community' })).toBe(false);
});

test('no kind of place has two columns or fields of one name, and each has something to enter', () => {
  for (const bundle of catalogue.bundles) {
    const keys = fieldsOf(bundle).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(5);
  }
});
