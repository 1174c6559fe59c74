import { type AlarmPhone, alarmCard } from '../../../cards/alarms/alarm-card.ts';
import { deviceCard } from '../../../cards/alarms/device-card.ts';
import { floodAlarmsCard, floodCard } from '../../../cards/alarms/flood-card.ts';
import { devicesCard, type ListedAlarm } from '../../../cards/alarms/list-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { GasAlarm } from '../../alarms/alarm.ts';
import { mayWithAlarm, ownCompanies, seesAll } from '../../alarms/rights.ts';
import { standingOf } from '../../alarms/standing.ts';
import type { OpenId } from '../../brands.ts';
import type { Roster } from '../../roster/roster.ts';
import { addresseeName } from '../core/addressee-name.ts';
import { rulesOf } from '../core/office.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { sightOf, sightOfPerson } from './audience.ts';
import { photosOf } from './photos.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '这一起报警不在了。', 'over') };
/** So many alarms of a device, and of a flood, are drawn. */
const [OF_DEVICE, OF_FLOOD] = [6, 500];

/** Who of a company can be rung now; a colleague's number is for one reader alone, never where others read along. */
function onDuty(company: string, roster: Roster, world: World, alone: boolean): AlarmPhone[] {
  return roster.onDuty(company, world.now(), rulesOf(world).calendar).map(({ name, mobile }) => ({
    who: `${world.catalogue.nameOf(company)}值班 ${name}`,
    number: alone ? mobile : null,
  }));
}

/** An alarm for whoever reads it. */
export async function drawAlarm(view: ViewOf<'gas-alarm'>, world: World, known: Known): Promise<Drawn> {
  const { alarm: id, audience, tell, missed } = view;
  const alarm = await world.store.alarm(id);
  const kept = alarm && (await world.store.gasDevice(alarm.device));
  if (!alarm || !kept) return GONE;
  const [roster, course, photos] = await Promise.all([
    knownRoster(known, world),
    world.store.courseOfAlarm(id),
    photosOf(id, world),
  ]);
  const { device, clockOff } = kept;
  const sight = sightOf(audience, device.company, roster);
  if (!sight.see) return { words: refusal(device.company, known.reader, roster) };
  return {
    card: alarmCard({
      ...{ alarm, device, course, photos, clockOff, tell, now: world.now(), ...sight },
      company: world.catalogue.nameOf(device.company),
      onDuty: onDuty(device.company, roster, world, audience.startsWith('person:')),
      danger: world.catalogue.dangers.find(({ id: of }) => of === 'gas'),
      missed: missed && (addresseeName(missed, roster, world) ?? '一个群'),
    }),
  };
}

/** Why somebody does not see it. */
function refusal(company: string, reader: OpenId | undefined, roster: Roster): string {
  const permission = mayWithAlarm('see', company, reader ?? ('' as OpenId), roster);
  return permission.may ? '' : permission.why;
}

/** Alarms with the names of their devices. */
export async function listed(alarms: readonly GasAlarm[], world: World): Promise<ListedAlarm[]> {
  const devices = await world.store.gasDevicesOf(alarms.map(({ device }) => device));
  const byId = new Map(devices.map(({ device }) => [device.id, device]));
  return alarms.map((alarm) => ({
    alarm,
    name: byId.get(alarm.device)?.name ?? alarm.device,
    community: byId.get(alarm.device)?.community ?? null,
  }));
}

export async function drawFlood(view: ViewOf<'gas-flood'>, world: World, known: Known): Promise<Drawn> {
  const { flood: id, audience, missed } = view;
  const flood = await world.store.flood(id);
  if (!flood) return GONE;
  const [roster, alarms, { ofDevices }] = await Promise.all([
    knownRoster(known, world),
    world.store.alarmsOfFlood(id, OF_FLOOD),
    world.store.alarmsLately(flood.source, flood.startedAt),
  ]);
  const sight = sightOf(audience, flood.company, roster);
  if (!sight.see) return { words: refusal(flood.company, known.reader, roster) };
  return {
    card: floodCard({
      ...{ flood, alarms: await listed(alarms, world), devices: ofDevices, mayAct: sight.mayAct, now: world.now() },
      ...{ maySilence: sight.maySilence, company: world.catalogue.nameOf(flood.company) },
      missed: missed && (addresseeName(missed, roster, world) ?? '一个群'),
    }),
  };
}

export async function drawFloodAlarms(view: ViewOf<'gas-flood-alarms'>, world: World, known: Known): Promise<Drawn> {
  const { flood: id, openId } = view;
  const flood = await world.store.flood(id);
  if (!flood) return GONE;
  const roster = await knownRoster(known, world);
  const may = mayWithAlarm('see', flood.company, openId, roster);
  if (!may.may) return { words: may.why };
  const alarms = await listed(await world.store.alarmsOfFlood(id, OF_FLOOD), world);
  return { card: floodAlarmsCard({ flood, alarms, now: world.now() }) };
}

/** A device for one person, as far as they see it. */
export async function drawDevice(view: ViewOf<'gas-device'>, world: World, known: Known): Promise<Drawn> {
  const { device: id, openId } = view;
  const [kept, roster] = await Promise.all([world.store.gasDevice(id), knownRoster(known, world)]);
  if (!kept) return { card: devicesCard(id, []) };
  const { company } = kept.device;
  const may = mayWithAlarm('see', company, openId, roster);
  if (!may.may) return { words: may.why };
  const latest = await world.store.latestAlarms(id);
  const alarms = latest.filter(({ raisedAt }) => raisedAt !== null).slice(0, OF_DEVICE);
  return {
    card: deviceCard({
      ...{ kept, standing: standingOf(kept, latest), now: world.now() },
      alarms: alarms.map((alarm) => ({ alarm, name: kept.device.name, community: kept.device.community })),
      company: world.catalogue.nameOf(company),
      seesPlace: sightOfPerson(openId, company, roster).seesPlace,
    }),
  };
}

/** Devices that a word finds; the one there is shown at once. What somebody may not see is not found. */
export async function drawDevices(view: ViewOf<'gas-devices'>, world: World, known: Known): Promise<Drawn> {
  const { words, openId } = view;
  const roster = await knownRoster(known, world);
  const all = seesAll(openId, roster);
  const own = ownCompanies(
    world.catalogue.departments.map(({ id }) => id),
    openId,
    roster,
  );
  if (!all && own.length === 0) return { words: refusal('', openId, roster) };
  const found = (await world.store.gasDevicesLike(words, 8)).filter(
    ({ device }) => all || own.includes(device.company),
  );
  const [only] = found;
  if (only && found.length === 1) return { instead: { view: 'gas-device', device: only.device.id, openId } };
  const shown = await Promise.all(
    found.map(async (kept) => ({
      ...{ id: kept.device.id, name: kept.device.name },
      standing: standingOf(kept, await world.store.latestAlarms(kept.device.id)),
    })),
  );
  return { card: devicesCard(words, shown) };
}
