import { describe, expect, test } from 'vitest';
import { caseCard } from '../../cards/cases/case-card.ts';
import { caseNoticeCard } from '../../cards/cases/notice-cards.ts';
import { parentCard } from '../../cards/cases/parent-card.ts';
import { timelineCard } from '../../cards/cases/timeline-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { saidWith } from '../../src/bot/cases/said-with.ts';
import { councilView } from '../../src/bot/cases/whistle-tells.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName } from '../../src/cases/commands/table.ts';
import type { Done } from '../../src/cases/lifecycle/decide.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { isParent } from '../../src/cases/record/parent.ts';
import { Slot } from '../../src/cases/record/step.ts';
import { isToAct } from '../../src/cases/told/headline.ts';
import type { Told } from '../../src/cases/told/line.ts';
import { OFFICE } from '../cases/office.ts';
import { played, type Scene } from '../cases/scenes/scene.ts';
import { sceneOf } from '../cases/told-whole.ts';
import { textsIn } from '../sentences/sentences.ts';

type Whole = { told: Record<string, Told<never>>; onCard?: string };
const whole = (name: CommandName): Whole => COMMANDS[name];

/** The fields of a command that are read in words by those who hold no right of their own. */
const said = (name: CommandName) =>
  Object.entries(whole(name).told).flatMap(([field, one]) => ('unsaid' in one || one.right ? [] : [{ field, ...one }]));
const naming = {
  department: catalogue.nameOf,
  matter: (id: string) => `${id} ${catalogue.matter(id)?.name ?? ''}`.trim(),
};
const DESK: Relation[] = ['anyone', 'staff', 'dispatcher', 'leader'];

const ofCase = (c: Case) => (isParent(c) ? parentCard : caseCard);
const flat = (card: unknown) => textsIn(card).join('\n');
const cardOf = (c: Case, now: number, relations = DESK) =>
  flat(ofCase(c)({ c, catalogue, relations, office: OFFICE, own: false, now }));
const timelineOf = (c: Case, { events }: Pick<Done, 'events'>, now: number) =>
  flat(timelineCard({ c, events, catalogue, seesPhone: false, own: false, page: 0, now }));

/** What a command says, field by field as it reads; a field the scene leaves out is a hole in this test. */
function wordsOf(name: CommandName, scene: Scene): { field: string; words: string }[] {
  const given = scene.command as Record<string, unknown>;
  return said(name).flatMap(({ field, say }) => {
    const words = say(given[field] as never, naming);
    return words === undefined ? [] : [{ field, words }];
  });
}

const SPEAKING = COMMAND_NAMES.filter((name) => said(name).length > 0);
/** In these scenes there is but one value to choose, or it is on the card while there is no matter. */
const ONE_VALUE = [
  // Who stood in is read in 经过.
  'feedBack.standsInFor',
  'supportFeedBack.standsInFor',
  'attend.department',
  'attend.standsInFor',
  // The part that is done stands on the card as it was given.
  'finishTask.what',
  'finishTask.standsInFor',
  'supportFeedBack.department',
  'waiveSupport.department',
  'report.noneFits',
];
/** What only the clock says: which of the clocks struck is on the card and in its own notice. */
const OF_THE_CLOCK: CommandName[] = ['amber', 'red'];

test('every command that says something is played here with every field filled', () => {
  for (const name of SPEAKING.filter((one) => !OF_THE_CLOCK.includes(one))) {
    const scene = sceneOf(name);
    const left = said(name)
      .map(({ field }) => field)
      .filter((field) => !wordsOf(name, scene).some((one) => one.field === field));
    // These are a choice between two things: the one not said in this scene is said in the other.
    const either = ['noneFits', 'urgent', 'outcome', 'anyway'];
    expect([name, left.filter((field) => !either.includes(field))]).toEqual([name, []]);
  }
});

describe.each(SPEAKING.filter((one) => !OF_THE_CLOCK.includes(one)))('%s', (name) => {
  const scene = sceneOf(name);
  const { told, done } = played(scene);
  const c = told.the();
  const now = told.now();

  test('all its fields are read in 经过, in words', () => {
    const timeline = timelineOf(c, done, now);
    for (const { field, words } of wordsOf(name, scene))
      expect([field, timeline]).toEqual([field, expect.stringContaining(words)]);
  });

  const slot = Slot.safeParse(whole(name).onCard).data;
  test.runIf(slot)('all its fields stand on the card of whoever must act on it', () => {
    const card = cardOf(c, now);
    for (const { field, words } of wordsOf(name, scene))
      expect([field, card]).toEqual([field, expect.stringContaining(words)]);
  });

  test.runIf(whole(name).onCard === 'record')('each field of it makes a difference on the card', () => {
    const drawn = (of: Case) =>
      JSON.stringify(ofCase(of)({ c: of, catalogue, relations: DESK, office: OFFICE, own: false, now }));
    const fields = said(name).map(({ field }) => field);
    expect(
      fields.filter((field) => !(field in (scene.other ?? {})) && !ONE_VALUE.includes(`${name}.${field}`)),
    ).toEqual([]);
    for (const [field, value] of Object.entries(scene.other ?? {})) {
      const also = field === 'matterId' ? { ...scene.also, matter: null } : scene.also;
      const other = played({ ...scene, ...(also ? { also } : {}) }, { [field]: value });
      expect([field, drawn(other.told.the()) === drawn(c)]).toEqual([field, false]);
    }
  });

  test('every notice of it that is a message says all of it, or is the card itself', () => {
    for (const tell of done.tells) {
      if (!tell.push || isToAct(tell.notice) || councilView(tell, c) || tell.notice === 'closed') continue;
      if (whole(name).onCard === 'record' && ['report', 'openLines', 'split'].includes(name)) continue;
      const event = done.events.at(-1);
      const notice = flat(caseNoticeCard(c, tell.notice, saidWith({ c, event }, { catalogue }), now, catalogue.nameOf));
      for (const { field, words } of wordsOf(name, scene))
        expect([tell.notice, field, notice]).toEqual([tell.notice, field, expect.stringContaining(words)]);
    }
  });
});
