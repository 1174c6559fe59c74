import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import type { CommandName } from '../../src/cases/commands/table.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { ENDED_STATES } from '../../src/cases/record/state.ts';
import { sequence } from '../../src/matters/learn/sequence.ts';
import { picker, someCommand } from '../cases/random-commands.ts';
import type { Opened } from '../store/open-world.ts';
import { click, doTo, idOf, openForm, reportCase } from '../store/report-case.ts';

const HOUR_MS = 3_600_000;
const PLACES = ['德加小区', '府新小区', '骆家庄小区'] as const;
const MATTERS = ['CG04', 'CG01', 'CG14', 'YX02', 'CG25', 'ZA01'] as const;

/** What may happen to a case at one turn, how likely and by whom; what is refused changes nothing. */
const STEPS: [name: CommandName, share: number, who: string][] = [
  ['return', 0.12, '执法队值班员'],
  ['sign', 0.5, '执法队值班员'],
  ['assign', 0.2, '指挥室派遣员'],
  ['contacted', 0.3, '执法队值班员'],
  ['feedBack', 0.4, '执法队值班员'],
  ['hold', 0.04, '执法队值班员'],
  ['whistle', 0.02, '指挥室派遣员'],
  ['agree', 0.5, '带班领导'],
  ['attend', 0.5, '市监所值班员'],
  ['nameLead', 0.3, '指挥室派遣员'],
  ['verify', 0.4, '指挥室派遣员'],
  ['rework', 0.1, '指挥室派遣员'],
  ['confirm', 0.3, '网格员甲'],
  ['unsolved', 0.08, '网格员甲'],
  ['reopen', 0.03, '网格员甲'],
  ['withdraw', 0.02, '网格员甲'],
];

/**
 * Some weeks of an office's life, the same for the same seed: every day cases come in, some settled on the spot, and people
 * and clocks do with them what they may. Through the real entrances. Returns the numbers of the cases.
 */
export async function playWeeks(opened: Opened, { seed, days, aDay }: { seed: number; days: number; aDay: number }) {
  const random = sequence(seed);
  const pick = <T>(some: readonly [T, ...T[]]): T => some[Math.floor(random() * some.length)] ?? some[0];
  const numbers: CaseId[] = [];
  let turn = 0;
  for (let day = 0; day < days; day++) {
    for (let n = 0; n < aDay; n++) {
      const estate = pick(PLACES);
      const wantsReply = random() < 0.4;
      const resident = wantsReply ? { phone: '13900005678', wantsReply } : {};
      if (random() < 0.15) await settleOne(opened, estate, pick(MATTERS));
      else
        numbers.push(
          await reportCase(
            opened,
            { estate, detail: `${day * 10 + n + 1} 幢`, description: '有人反映', ...resident },
            pick(MATTERS),
          ),
        );
    }
    for (let hour = 0; hour < 24; hour += 4) {
      for (const number of numbers) {
        const seen = await opened.store.caseOf(number);
        const isOver = seen !== undefined && ENDED_STATES.includes(seen.state);
        for (const [name, share, who] of STEPS) {
          turn += 1;
          if (random() >= share || isOver !== (name === 'reopen')) continue;
          const found = await opened.store.caseOf(number);
          const command = found && someCommand(name, picker(turn), found, opened.clock.now);
          await doTo(opened, number, idOf(who), command, `turn-${turn}`);
        }
      }
      opened.clock.now += 4 * HOUR_MS;
      await onTick(opened.world);
    }
  }
  return numbers;
}

async function settleOne(opened: Opened, estate: string, matter: string): Promise<void> {
  const openId = idOf('网格员甲');
  const draft = await openForm(opened, openId, matter, 'settle');
  await receive(
    click(openId, { do: 'submit', draft }, { estate, detail: '门口', how: 'cleared', text: '清掉了' }),
    opened.world,
  );
}
