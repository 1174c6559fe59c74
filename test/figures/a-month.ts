import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import type { Definition } from '../../src/cases/commands/define.ts';
import { COMMANDS, type CommandName } from '../../src/cases/commands/table.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { ENDED_STATES } from '../../src/cases/record/state.ts';
import { sequence } from '../../src/matters/learn/sequence.ts';
import { picker, someCommand } from '../cases/random-commands.ts';
import type { Opened } from '../store/open-world.ts';
import { click, doTo, idOf, openForm, reportCase } from '../store/report-case.ts';
import { aLeak, anOrderComes, aVisit, emptyDiary } from './a-month-beside.ts';
import { aQuestion } from './a-month-of-questions.ts';

const HOUR_MS = 3_600_000;
const PLACES = ['德加小区', '府新小区', '骆家庄小区'] as const;
const MATTERS = ['CG04', 'CG01', 'CG14', 'YX02', 'CG25', 'ZA01'] as const;

/** Whoever is on duty where the case lies; the desk does it for a department that has nobody here. */
const ON_DUTY = 'on duty';
const DUTY: Record<string, string> = { 'enforcement-team': '执法队值班员', 'market-supervision': '市监所值班员' };

/** What may happen to a case in four hours, how likely and by whom; what is refused changes nothing. */
const STEPS: [name: CommandName, share: number, who: string][] = [
  ['decline', 0.12, '指挥室派遣员'],
  ['dispatch', 0.5, '指挥室派遣员'],
  ['return', 0.15, ON_DUTY],
  ['sign', 0.5, ON_DUTY],
  ['assign', 0.15, '指挥室派遣员'],
  ['contacted', 0.1, ON_DUTY],
  ['feedBack', 0.4, ON_DUTY],
  ['hold', 0.06, ON_DUTY],
  ['agreeHold', 0.5, '指挥室派遣员'],
  ['whistle', 0.01, '指挥室派遣员'],
  ['whistle', 0.01, ON_DUTY],
  ['agree', 0.4, '带班领导'],
  ['refuse', 0.1, '带班领导'],
  ['attend', 0.8, '市监所值班员'],
  ['attend', 0.8, '市监所值班员'],
  ['attend', 0.8, '执法队值班员'],
  ['attend', 0.8, '执法队值班员'],
  ['nameLead', 0.3, '指挥室派遣员'],
  ['verify', 0.4, '指挥室派遣员'],
  ['rework', 0.1, '指挥室派遣员'],
  ['confirm', 0.3, '网格员甲'],
  ['unsolved', 0.08, '网格员甲'],
  ['recheck', 0.2, ON_DUTY],
  ['pleased', 0.1, '网格员甲'],
  ['fairlyPleased', 0.05, '网格员甲'],
  ['displeased', 0.03, '网格员甲'],
  ['reopen', 0.002, '网格员甲'],
  ['withdraw', 0.002, '网格员甲'],
];

/** What is done to a case that is over. */
const AFTERWARDS: readonly CommandName[] = ['reopen', 'pleased', 'fairlyPleased', 'displeased'];

/** Whether a case is where this may be done at all; elsewhere it is refused (test/cases tries all), which changes nothing here. */
const mayBe = (name: CommandName, found: Case): boolean => {
  const { from, when }: Pick<Definition<string, Record<never, never>>, 'from' | 'when'> = COMMANDS[name];
  return (from.length === 0 || from.includes(found.state)) && when?.holds(found) !== false;
};

/**
 * Some weeks of an office's life, the same for the same seed: every day cases come in, some settled on the spot, some once
 * more where they were before, orders of another system, leaks and visits beside them; and people and clocks do with them
 * what they may. Through the real entrances. Returns the diary of what came from beside.
 */
export async function playWeeks(opened: Opened, { seed, days, aDay }: { seed: number; days: number; aDay: number }) {
  const random = sequence(seed);
  const pick = <T>(some: readonly [T, ...T[]]): T => some[Math.floor(random() * some.length)] ?? some[0];
  const chance = (share: number) => random() < share;
  const numbers: CaseId[] = [];
  const again = new Set<CaseId>();
  const diary = emptyDiary();
  let turn = 0;
  /** Where somebody was before, and it is over; or somewhere new. */
  const spot = async (fresh: string) => {
    const number = chance(0.3) ? numbers.find((one) => !again.has(one) && chance(0.1)) : undefined;
    const seen = number && (await opened.store.caseOf(number));
    if (seen?.place.estate && seen.matterId && ENDED_STATES.includes(seen.state)) {
      again.add(seen.id);
      return { estate: seen.place.estate, detail: seen.place.detail, matter: seen.matterId };
    }
    return { estate: pick(PLACES), detail: fresh, matter: pick(MATTERS) };
  };
  for (let day = 0; day < days; day++) {
    for (let n = 0; n < aDay; n++) {
      const { estate, detail, matter } = await spot(`${day * 10 + n + 1} 幢`);
      const wantsReply = random() < 0.4;
      const resident = wantsReply ? { phone: '13900005678', wantsReply } : {};
      if (random() < 0.15) await settleOne(opened, estate, matter);
      else numbers.push(await reportCase(opened, { estate, detail, description: '有人反映', ...resident }, matter));
    }
    const tomorrow = opened.clock.now + 24 * HOUR_MS;
    if (chance(0.8)) await aQuestion(opened, diary.questions, chance);
    if (chance(0.5)) numbers.push(...[await anOrderComes(opened, diary, chance)].flatMap((number) => number ?? []));
    if (chance(0.4)) await aLeak(opened, diary, chance);
    if (chance(0.4)) numbers.push(...(await aVisit(opened, diary, chance)));
    for (let hour = 0; hour < 24; hour += 4) {
      for (const number of numbers) {
        let found = await opened.store.caseOf(number);
        const isOver = found !== undefined && ENDED_STATES.includes(found.state);
        for (const [name, share, who] of STEPS) {
          turn += 1;
          if (random() >= share || isOver !== AFTERWARDS.includes(name) || !found || !mayBe(name, found)) continue;
          const command = someCommand(name, picker(turn), found, opened.clock.now);
          const by = who === ON_DUTY ? (DUTY[found.lead?.department ?? ''] ?? '指挥室派遣员') : who;
          await doTo(opened, number, idOf(by), command, `turn-${turn}`);
          found = await opened.store.caseOf(number);
        }
      }
      opened.clock.now = hour === 20 ? tomorrow : opened.clock.now + 4 * HOUR_MS;
      await onTick(opened.world);
    }
  }
  return diary;
}

async function settleOne(opened: Opened, estate: string, matter: string): Promise<void> {
  const openId = idOf('网格员甲');
  const draft = await openForm(opened, openId, matter, 'settle');
  await receive(
    click(openId, { do: 'submit', draft }, { estate, detail: '门口', how: 'cleared', text: '清掉了' }),
    opened.world,
  );
}
