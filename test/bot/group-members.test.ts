import { afterEach, beforeEach, expect, test } from 'vitest';
import { managersOf, membersOf } from '../../src/bot/council/members.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { openRoster, type Roster } from '../../src/roster/roster.ts';
import { inState } from '../cases/story.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

let opened: Opened;
let roster: Roster;
beforeEach(async () => {
  opened = await openWorld();
  const { catalogue, store } = opened.world;
  const { departments, communities } = catalogue;
  roster = openRoster(await store.roster(), { departments, communities, admins: [] });
});
afterEach(() => opened.close());

const REPORTER = { openId: aPerson('ou_reporter'), name: '热心人', rostered: true, joinsGroup: true };
/** A whistle of the police and the market supervision for a case of the enforcement team. */
const whistled = (changes: Partial<Case> = {}, council: Partial<NonNullable<Case['council']>> = {}): Case => {
  const c = inState('in-council').the();
  if (!c.council) throw new Error('no council');
  return {
    ...c,
    place: { community: '德加社区', estate: '德加小区', grid: '第一网格', detail: '3 幢' },
    reporter: REPORTER,
    handler: null,
    ...changes,
    council: { ...c.council, ...council },
  };
};
const members = (c: Case) => membersOf(c, roster, opened.world);

test('the lead’s officer on duty, the desk and a willing reporter are in; who has a duty chat is whistled in there', () => {
  const found = members(whistled());
  for (const name of ['执法队值班员', '指挥室派遣员']) expect(found).toContain(idOf(name));
  expect(found).toContain(REPORTER.openId);
  for (const name of ['派出所值班员', '市监所值班员']) expect(found).not.toContain(idOf(name));
  expect(new Set(found).size).toBe(found.length);
});

test('whoever is named or came by 报到 is in', () => {
  const named = members(whistled({}, { people: [{ openId: idOf('联络站书记'), name: '联络站书记' }] }));
  expect(named).toContain(idOf('联络站书记'));
  const attendedBy = { openId: idOf('派出所值班员'), name: '派出所值班员' };
  const came = members(whistled({}, { departments: [{ department: 'police', attendedAt: 1, attendedBy, due: 1 }] }));
  expect(came).toContain(attendedBy.openId);
});

test('where the rule whistles, not a person, those on duty come themselves', () => {
  expect(members(whistled({}, { askedBy: null }))).toContain(idOf('派出所值班员'));
});

test('a reporter who does not want to, or is not of the office, is not in; who reported a person never is', () => {
  expect(members(whistled({ reporter: { ...REPORTER, joinsGroup: false } }))).not.toContain(REPORTER.openId);
  expect(members(whistled({ reporter: { ...REPORTER, rostered: false } }))).not.toContain(REPORTER.openId);
  const people = [{ openId: REPORTER.openId, name: REPORTER.name }];
  expect(members(whistled({ reportedPerson: true }, { people }))).not.toContain(REPORTER.openId);
});

test('who signed manages the group, else who is on duty', () => {
  const handler = { openId: aPerson('ou_handler'), name: '经办' };
  expect(managersOf(whistled({ handler }), roster, opened.world)).toEqual(['ou_handler']);
  expect(managersOf(whistled(), roster, opened.world)).toEqual([idOf('执法队值班员')]);
});
