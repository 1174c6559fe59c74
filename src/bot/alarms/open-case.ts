import { ALARM_SOURCE, type GasAlarm, limitWords } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import { AUTHORITY } from '../../alarms/rights.ts';
import type { AlarmCaseWhy } from '../../alarms/step.ts';
import type { OpenId } from '../../brands.ts';
import type { CommandOf } from '../../cases/commands/table.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { type AlarmCase, COMPANY, LEAK, linesOfGas, openGasCase, placeAt, reporterFor } from './gas-case.ts';

const REASONS: Record<AlarmCaseWhy, string> = {
  danger: '高危报警，到场前没有人核实过',
  often: '同一台设备几天里反复报警',
  unacked: '报警一直没有人认',
  asked: '指挥室立的',
};

/** What a case of an alarm says; the owner's number is for the alarm's own card. */
const description = (alarm: GasAlarm, { name }: GasDevice, why: AlarmCaseWhy): string => {
  const { id, latest, unit } = alarm;
  return `${ALARM_SOURCE} ${id}：${name} ${limitWords(alarm)}${latest === null ? '' : `，读数 ${latest}${unit}`}。${REASONS[why]}。`;
};

/**
 * The case of an alarm. What may kill goes to the company that answers for the device, under the matter of leaks; what comes
 * again and again, or what nobody there acknowledges, to the authority that supervises it, the company beside.
 */
export async function openAlarmCase(
  alarm: GasAlarm,
  device: GasDevice,
  why: AlarmCaseWhy,
  roster: Roster,
  world: World,
  by: OpenId | undefined = reporterFor(roster, world),
): Promise<AlarmCase> {
  if (!by) return { why: '名册里没有指挥室的人' };
  const place = placeAt(device.detail, device.community, roster);
  const says = description(alarm, device, why);
  const key = `alarm:${alarm.id}:${alarm.version}:${why}`;
  if (alarm.level !== 'danger') {
    const words = `${device.name} ${limitWords(alarm)}：查明原因，修到正常`;
    const of = {
      ...{
        title: `${ALARM_SOURCE}：${device.name} ${limitWords(alarm)}`,
        matterId: COMPANY,
        lead: AUTHORITY,
        urgent: false,
      },
      ...{ supports: [device.company], description: says, place, object: device.name },
      lines: [{ words, matter: COMPANY }],
    };
    return openGasCase(linesOfGas(of, roster, world), by, key, roster, world);
  }
  const leak = world.catalogue.inUse(LEAK);
  const atOnce = leak?.lead.depends?.options.find((one) => one.urgent && one.department === device.company);
  if (!leak || !atOnce) {
    const of = {
      ...{
        title: `${ALARM_SOURCE}：${device.name} ${limitWords(alarm)}`,
        matterId: LEAK,
        lead: device.company,
        urgent: true,
      },
      ...{ supports: [], description: says, place, object: device.name },
      lines: [{ words: '查明报警原因，处置到安全', matter: LEAK }],
    };
    return openGasCase(linesOfGas(of, roster, world), by, key, roster, world);
  }
  const command: CommandOf<'report'> = {
    ...{ do: 'report', place, object: cutTo(device.name, 60), photos: [], matterId: leak.id, noneFits: false },
    ...{ circumstance: atOnce.when, urgent: true, description: says, asks: {}, onBehalf: null },
    ...{ reportedPerson: false, joinsGroup: false },
    origin: { source: ALARM_SOURCE, outsideNumber: alarm.id, outsideDue: null },
  };
  return openGasCase(command, by, key, roster, world);
}
