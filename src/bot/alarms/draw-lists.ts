import { checksCard, findsCard, gasPreviewCard } from '../../../cards/alarms/import-card.ts';
import { alarmsCard } from '../../../cards/alarms/list-card.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { sheetProblemsCard } from '../../../cards/sheet-problems-card.ts';
import { isSounding } from '../../alarms/alarm.ts';
import { countChecks } from '../../alarms/import/check.ts';
import { GAS_SHEET_WORDS } from '../../alarms/import/columns.ts';
import { measuresOf } from '../../alarms/measures.ts';
import { mayWithAlarm, ownCompanies, seesAll } from '../../alarms/rights.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Known, knownRoster, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { listed } from './draw-alarm.ts';
import { ALARM_FORMS } from './forms.ts';
import { previewOf } from './import.ts';

/** So many days the figures of the list look back, and so many alarms they read at most. */
const [DAYS, MOST] = [30, 2000];
/** So many open alarms are read. */
const OPEN = 300;

/** Whose alarms somebody sees: of all companies (undefined), of their own, or why of none. */
function seen(openId: OpenId, roster: Roster, world: World): { own: string[] | undefined } | { why: string } {
  if (seesAll(openId, roster)) return { own: undefined };
  const own = ownCompanies(
    world.catalogue.departments.map(({ id }) => id),
    openId,
    roster,
  );
  if (own.length > 0) return { own };
  const may = mayWithAlarm('see', null, openId, roster);
  return { why: may.may ? '' : may.why };
}

/** 燃气报警: what sounds now, and the figures of the last days. */
export async function drawAlarms({ openId }: ViewOf<'gas-alarms'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const sees = seen(openId, roster, world);
  if ('why' in sees) return { words: sees.why };
  const now = world.now();
  const { store } = world;
  const [open, raised, counts, floods] = await Promise.all([
    store.openAlarms(OPEN),
    store.alarmsRaised(now - DAYS * DAY_MS, now + 1, MOST),
    store.gasDeviceCounts(),
    store.openFloods(),
  ]);
  const devices = await store.gasDevicesOf([...open, ...raised].map(({ device }) => device));
  const companyOf = new Map(devices.map(({ device }) => [device.id, device.company]));
  const isOwn = ({ device }: { device: string }) => !sees.own || sees.own.includes(companyOf.get(device) ?? '');
  const ownFloods = floods.filter(({ company }) => !sees.own || sees.own.includes(company));
  const sounding = open.filter((one) => isSounding(one) && isOwn(one));
  return {
    card: alarmsCard({
      open: await listed(
        sounding.filter(({ flood }) => flood === null),
        world,
      ),
      total: sounding.length,
      floods: await Promise.all(
        ownFloods.map(async ({ id }) => ({ id, alarms: (await store.alarmsOfFlood(id, MOST)).length })),
      ),
      ...{ devices: counts, measures: measuresOf(raised.filter(isOwn)), days: DAYS, now },
    }),
  };
}

/** A form about an alarm, in the presser's own chat. */
export async function drawAlarmForm({ alarm: id, form, openId }: ViewOf<'gas-form'>, world: World): Promise<Drawn> {
  const [alarm, roster] = await Promise.all([world.store.alarm(id), readRoster(world)]);
  const kept = alarm && (await world.store.gasDevice(alarm.device));
  if (!alarm || !kept || !isSounding(alarm)) return { card: noticeCard('不用填了', '这一起已经消除了。', 'over') };
  const { title, submit, fields, right, photos } = ALARM_FORMS[form];
  const may = mayWithAlarm(right, kept.device.company, openId, roster);
  if (!may.may) return { words: may.why };
  return {
    card: formCard({
      title: `${title} · ${kept.device.name}`,
      subtitle: photos ? `${alarm.id} · 接下来发到这里的照片算这一起` : alarm.id,
      fields: fields(world.catalogue.limits.alarms),
      submit,
      action: { do: 'gas-submit', alarm: id, form },
    }),
  };
}

/** What a workbook of the gas company would do, or what is wrong with it. */
export async function drawImport({ draft: id, openId }: ViewOf<'gas-import'>, world: World): Promise<Drawn> {
  const [draft, roster] = await Promise.all([world.store.gasDraft(id), readRoster(world)]);
  const may = mayWithAlarm('importSheet', null, openId, roster);
  if (!may.may) return { words: may.why };
  if (!draft || draft.openId !== openId) return { card: noticeCard('找不到了', '这张表不在了，请再发一次。', 'over') };
  const { fileName, sheet, problems } = draft.ask;
  if (draft.usedAt) return { card: noticeCard('收下了', draft.result ?? '', 'done') };
  if (!sheet) return { card: sheetProblemsCard('燃气的表格有问题，没有收', fileName, problems) };
  const preview = await previewOf(sheet, world);
  return { card: gasPreviewCard({ draft: id, fileName, what: GAS_SHEET_WORDS[sheet.of], ...preview }) };
}

/** 入户安检 of a month, of the companies somebody sees. */
export async function drawChecks({ month, openId }: ViewOf<'gas-checks'>, world: World): Promise<Drawn> {
  const roster = await readRoster(world);
  const sees = seen(openId, roster, world);
  if ('why' in sees) return { words: sees.why };
  const checks = (await world.store.gasChecks(month)).filter(({ company }) => !sees.own || sees.own.includes(company));
  const [first] = checks;
  if (!first) return { words: '还没有收过入户安检的表。把燃气公司的 .xlsx 发给我就行。' };
  const mayOpen = mayWithAlarm('openCase', null, openId, roster).may;
  const seesPlace = mayWithAlarm('seePlace', first.company, openId, roster).may;
  return { card: checksCard({ month: first.month, counts: countChecks(checks), checks, seesPlace, mayOpen }) };
}

/** 人车瓶 of a day, of the companies somebody sees. */
export async function drawFinds({ day, openId }: ViewOf<'gas-finds'>, world: World): Promise<Drawn> {
  const roster = await readRoster(world);
  const sees = seen(openId, roster, world);
  if ('why' in sees) return { words: sees.why };
  const finds = (await world.store.gasFinds(day)).filter(({ company }) => !sees.own || sees.own.includes(company));
  const [first] = finds;
  if (!first) return { words: '还没有收过人车瓶的表。把燃气企业的 .xlsx 发给我就行。' };
  const mayOpen = mayWithAlarm('openCase', null, openId, roster).may;
  const seesPlace = mayWithAlarm('seePlace', first.company, openId, roster).may;
  return { card: findsCard({ day: first.day, finds, seesPlace, mayOpen }) };
}
