import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cases/commands/table.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { actionsFor, may, OFFICE_RIGHTS, type RightName, rightOf } from '../../src/permissions/permissions.ts';
import { buttonsOf, MONDAY, OFFICE, PEOPLE, type Who } from './office.ts';
import { inState, NAME_LEAD, RETURN, report, story, WHISTLE } from './story.ts';

/** A case that everyone has something to do with: reported by the grid, led by enforcement, helped by the market. */
const supported = () => {
  const s = inState('in-hand');
  s.does('officer', { do: 'requestSupport', department: 'market-supervision', for: null });
  s.does('officer', { do: 'requestSupport', department: 'property', for: null });
  return s.the();
};
const ASKED: Who[] = [
  'grid',
  'colleague',
  'farGrid',
  'station',
  'officer',
  'head',
  'market',
  'police',
  'desk',
  'leader',
  'keeper',
  'admin',
  'property',
  'stranger',
  'clock',
];

const NAMES = [...COMMAND_NAMES, ...Object.keys(OFFICE_RIGHTS)];

/** action → who may in that case; everyone else is refused with a sentence. */
const TABLE: [RightName, Who[]][] = [
  ['settle', ['grid', 'colleague', 'farGrid', 'station']],
  ['report', ASKED.filter((who) => who !== 'clock')],
  ['split', ASKED.filter((who) => who !== 'clock')],
  ['openLines', ASKED.filter((who) => who !== 'clock')],
  ['join', ASKED.filter((who) => who !== 'clock')],
  ['wrapUp', ['officer', 'head']],
  ['recheck', ['officer', 'head']],
  ['addLines', ['clock']],
  ['showLine', ['clock']],
  ['childMoved', ['clock']],
  ['fall', []],
  ['passOn', ['clock']],
  ['sign', ['officer', 'head']],
  ['return', ['officer', 'head']],
  ['feedBack', ['officer', 'head']],
  ['hold', ['officer', 'head']],
  ['handOver', ['officer', 'head']],
  ['resume', ['officer', 'head', 'clock']],
  ['contacted', ['officer', 'head', 'desk']],
  ['requestSupport', ['officer', 'head', 'desk']],
  ['waiveSupport', ['officer', 'head', 'desk']],
  ['supportFeedBack', ['market', 'property']],
  ['dispatch', ['desk']],
  ['decline', ['desk']],
  ['merge', ['desk']],
  ['absorb', ['desk']],
  ['outsideNews', ['desk']],
  ['takeOrders', ['desk']],
  ['redispatch', ['desk']],
  ['assign', ['desk']],
  ['rework', ['desk']],
  ['verify', ['desk']],
  ['refer', ['desk']],
  ['outsideReply', ['desk']],
  ['whistle', ['grid', 'colleague', 'station', 'officer', 'head', 'desk']],
  ['callPatrol', ['grid', 'colleague', 'station', 'officer', 'head', 'desk']],
  ['agree', ['desk', 'leader']],
  ['refuse', ['desk', 'leader']],
  ['nameLead', ['desk', 'leader']],
  ['agreeHold', ['desk', 'leader']],
  ['refuseHold', ['desk', 'leader']],
  ['supervise', ['desk', 'leader']],
  ['releaseSupervision', ['desk', 'leader']],
  ['attend', []],
  ['groupMade', ['clock']],
  ['groupGone', ['clock']],
  ['groupNote', ASKED.filter((who) => who !== 'clock')],
  ['giveTask', ['officer', 'head', 'desk', 'leader']],
  ['finishTask', ['officer', 'head']],
  ['taskDue', ['clock']],
  ['raiseBoundary', ['station', 'officer', 'head', 'desk', 'leader']],
  ['confirm', ['grid', 'colleague', 'clock']],
  ['unsolved', ['grid', 'colleague']],
  ['pleased', ['grid']],
  ['fairlyPleased', ['grid']],
  ['displeased', ['grid']],
  ['reopen', ['grid', 'desk']],
  ['withdraw', ['grid']],
  ['urge', ['grid']],
  ['siteCheck', ['grid', 'colleague', 'station']],
  ['supplement', ['grid', 'colleague', 'station', 'officer', 'head', 'market', 'desk', 'leader', 'property']],
  ['note', ['grid', 'colleague', 'station', 'officer', 'head', 'market', 'desk', 'leader', 'property']],
  ['follow', ASKED.filter((who) => !['property', 'stranger', 'clock'].includes(who))],
  ['amber', ['clock']],
  ['red', ['clock']],
  ['recompute', ['clock']],
  ['see', ['grid', 'colleague', 'station', 'officer', 'head', 'market', 'desk', 'leader', 'property']],
  ['seePhone', ['officer', 'head', 'desk']],
  ['seeReporter', ['desk']],
  ['seeColleagues', ASKED.filter((who) => !['property', 'stranger', 'clock'].includes(who))],
  ['seeDay', ASKED.filter((who) => !['property', 'stranger', 'clock'].includes(who))],
  ['bringProblem', ['grid', 'colleague', 'farGrid', 'station']],
  ['seeProblems', ['grid', 'colleague', 'farGrid', 'station', 'desk', 'leader']],
  ['writeCall', ['grid', 'colleague', 'farGrid', 'station']],
  ['callTalk', ['grid', 'colleague', 'farGrid', 'station']],
  ['publishTalk', ['station']],
  ['writeDuties', ['station', 'desk', 'leader', 'admin']],
  ['signUpOthers', ASKED.filter((who) => !['property', 'stranger', 'clock'].includes(who))],
  ['seeUnanswered', ['keeper', 'admin']],
  ['seeDesk', ['desk', 'leader']],
  ['seeStation', ['station', 'desk', 'leader']],
  ['seeFigures', ['desk', 'leader', 'keeper']],
  ['manageRoster', ['admin']],
  ['keepLedger', ['admin']],
  ['publishMatter', ['keeper']],
  ['selfCheck', ['admin']],
  ['seeDeadLetters', ['admin']],
];

describe('the permission table', () => {
  test('names every action once', () => {
    expect(TABLE.map(([action]) => action).sort()).toEqual([...NAMES].sort());
  });
  test.each(TABLE)('%s: %j', (action, allowed) => {
    const c = supported();
    expect(ASKED.filter((who) => may(PEOPLE[who], action, c).may)).toEqual(allowed);
  });
  test('a refusal says who may, in Chinese', () => {
    for (const name of TABLE.map(([right]) => right)) expect(rightOf(name).who).toMatch(/^[「一-鿿].{5,}/);
  });
});

describe('relations', () => {
  test('property staff see what they reported and what they are asked, nothing else', () => {
    expect(may(PEOPLE.property, 'see', inState('in-hand').the()).may).toBe(false);
    const own = story();
    own.does('property', report());
    expect(may(PEOPLE.property, 'see', own.the()).may).toBe(true);
    const elsewhere = supported();
    elsewhere.place.estate = '府新花园';
    expect(may(PEOPLE.property, 'see', elsewhere).may).toBe(false);
  });
  test('the first department stays responsible until the next signs', () => {
    const s = inState('to-sign', { onBehalf: { phone: '13800001234', wantsReply: true } });
    s.does('officer', RETURN);
    s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
    expect(may(PEOPLE.officer, 'contacted', s.the()).may).toBe(true);
    expect(may(PEOPLE.officer, 'feedBack', s.the()).may).toBe(false);
    s.does('police', { do: 'sign' });
    expect(may(PEOPLE.officer, 'contacted', s.the()).may).toBe(false);
  });
  test('a whistled department takes part while the council sits', () => {
    const s = inState('in-council');
    expect(may(PEOPLE.police, 'note', s.the()).may).toBe(true);
    s.does('leader', { ...NAME_LEAD, lead: 'enforcement-team', supports: [] });
    expect(may(PEOPLE.police, 'note', s.the()).may).toBe(false);
  });
  test('a waived support has nothing more to do with it', () => {
    const s = inState('in-hand');
    s.does('officer', { do: 'requestSupport', department: 'police', for: null });
    s.does('officer', { do: 'waiveSupport', department: 'police', text: null });
    expect(may(PEOPLE.police, 'see', s.the()).may).toBe(false);
  });
  test('a place without a grid belongs to every grid of its community', () => {
    const s = inState('to-confirm', { place: { community: 'nandu', estate: null, grid: null, detail: '路口' } });
    expect(may(PEOPLE.farGrid, 'confirm', s.the()).may).toBe(true);
    expect(may(PEOPLE.colleague, 'confirm', s.the()).may).toBe(false);
  });
});

describe('buttons', () => {
  const drawnFor = (relations: readonly Relation[], c: Case, now = MONDAY) =>
    actionsFor(c, { ...OFFICE, relations, now });
  const lead: Relation[] = ['lead'];
  test('a duty chat shows what its people may do now', () => {
    expect(drawnFor(lead, inState('to-sign').the()).slice(0, 2)).toEqual(['sign', 'return']);
    expect(drawnFor(lead, inState('in-hand').the())).toEqual([
      'feedBack',
      'return',
      'supplement',
      'requestSupport',
      'callPatrol',
      'whistle',
      'handOver',
      'hold',
      'note',
    ]);
  });
  test('指定承办 takes 退单 away; a pending request is not asked again', () => {
    const s = inState('return-review');
    s.does('desk', { do: 'assign', lead: null, for: null, text: '指定' });
    expect(drawnFor(lead, s.the())).not.toContain('return');
    s.does('officer', WHISTLE);
    expect(drawnFor(lead, s.the())).not.toContain('whistle');
    expect(drawnFor(['dispatcher'], s.the())).toContain('agree');
  });
  test('the reporter is asked whether it is solved', () => {
    expect(buttonsOf('grid', inState('to-confirm').the(), MONDAY).slice(0, 2)).toEqual(['confirm', 'unsolved']);
    expect(buttonsOf('grid', inState('closed').the(), MONDAY)).toEqual([
      'pleased',
      'fairlyPleased',
      'displeased',
      'reopen',
    ]);
    const rated = inState('closed');
    rated.does('grid', { do: 'displeased' });
    expect(buttonsOf('grid', rated.the(), MONDAY)).toEqual(['reopen']);
  });
  test('what would be refused is not drawn', () => {
    const day = 86_400_000;
    const closed = inState('closed').the();
    expect(buttonsOf('grid', closed, MONDAY + 15 * day)).toContain('reopen');
    expect(buttonsOf('grid', closed, MONDAY + 40 * day)).not.toContain('reopen');
    expect(buttonsOf('desk', closed, MONDAY + 40 * day)).toContain('reopen');
    expect(buttonsOf('desk', { ...closed, lead: null }, MONDAY)).not.toContain('reopen');
    expect(buttonsOf('grid', inState('in-hand').the(), MONDAY)).toContain('urge');
    for (const state of ['to-confirm', 'on-hold', 'referred-out'] as const)
      expect(buttonsOf('grid', inState(state).the(), MONDAY)).not.toContain('urge');
    expect(buttonsOf('officer', inState('to-sign').the(), MONDAY)).not.toContain('handOver');
    expect(buttonsOf('officer', inState('in-hand').the(), MONDAY + 7 * day)).not.toContain('return');
    const alone = inState('to-dispatch');
    alone.does('desk', { do: 'dispatch', lead: 'police', for: null, matterId: null, text: null });
    alone.does('police', { do: 'sign' });
    expect(buttonsOf('police', alone.the(), MONDAY)).not.toContain('handOver');
    expect(drawnFor(lead, alone.the())).not.toContain('handOver');
  });
  test('a stranger has none', () => {
    expect(buttonsOf('stranger', inState('in-hand').the(), MONDAY)).toEqual([]);
  });
});

test('every subject’s rights are joined, and no two have one of the same name', async () => {
  const files = globSync('src/*/{office,program}-rights.ts');
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  const names = modules.flatMap((module) => Object.values(module).flatMap((rights) => Object.keys(Object(rights))));
  expect(names.toSorted()).toEqual(Object.keys(OFFICE_RIGHTS).toSorted());
});
