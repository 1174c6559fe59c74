import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { EVERYWHERE, type Grant } from '../../src/roster/roles.ts';
import { type Member, openRoster, type RosterRows } from '../../src/roster/roster.ts';
import { OFFICE } from '../cases/office.ts';
import { inState } from '../cases/story.ts';
import { aPerson } from '../harness/ids.ts';

const [here, there] = ['hubin', 'nandu'];
const person = (id: string): Member => ({
  ...{ openId: aPerson(id), unionId: null, name: id, mobile: null, source: 'admin', left: false, at: 0 },
});
const holds = (openId: string, grant: Partial<Grant> & Pick<Grant, 'role'>) => ({
  ...{ id: `${openId}-1`, openId: aPerson(openId), ...EVERYWHERE, ...grant },
});
const rows: RosterRows = {
  people: ['ou_one', 'ou_two', 'ou_far', 'ou_keeps'].map(person),
  grants: [
    holds('ou_one', { role: 'station', community: here }),
    holds('ou_two', { role: 'station', community: here }),
    holds('ou_far', { role: 'station', community: there }),
    holds('ou_keeps', { role: 'property', community: here, estate: '湖畔花园' }),
  ],
  ...{ shifts: [], settings: [], estates: [], patrols: [], certificates: [] },
};
const roster = openRoster(rows, { departments: catalogue.departments, communities: [], admins: [] });
const ledBy = (department: string, place: Partial<ReturnType<typeof of>['place']> = {}) => {
  const c = of();
  return { ...c, lead: { department, intake: null, for: null }, place: { ...c.place, ...place } };
};
const of = () => inState('in-hand').the();
const facts = roster.facts(0, OFFICE.calendar);

test('社区 and 物业 are their people of the place: the colleagues a case is handed over to are those of it', () => {
  const c = ledBy('community');
  expect(facts.workersOf(['community'], c.place)).toEqual([aPerson('ou_one'), aPerson('ou_two')]);
  expect(facts.workersOf(['community'], { ...c.place, community: there })).toEqual([aPerson('ou_far')]);
});

test('where a place has nobody the desk stands in, though another place has somebody', () => {
  expect(roster.unmannedLead(ledBy('property'))).toBeUndefined();
  expect(roster.hasPeople('property', of().place)).toBe(true);
  const elsewhere = ledBy('property', { estate: '南都花园' });
  expect(roster.unmannedLead(elsewhere)).toBe('property');
  expect(roster.hasPeople('property', elsewhere.place)).toBe(false);
  expect(roster.standsIn(elsewhere)).toEqual(['stand-in']);
  expect(roster.unmannedLead(ledBy('community', { community: 'third' }))).toBe('community');
});
