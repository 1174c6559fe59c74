import { readRoster } from '../../src/bot/core/reading.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { openCases } from '../../src/bot/visits/open-cases.ts';
import { DAY_MS, MINUTE_MS } from '../../src/cases/calendar/calendar.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { takeOrderIn } from '../../src/doors/orders/take-order-in.ts';
import { readSources } from '../../src/source-access.ts';
import type { Command } from '../../src/visits/commands.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { signedHeaders } from '../../src/webhooks/signature.ts';
import { aDevice, describing, reading, SECOND } from '../alarms/readings.ts';
import { aSending } from '../exchange/a-sending.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import type { Opened } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';
import { beginning, item } from '../visits/a-visit.ts';
import type { Asked } from './a-month-of-questions.ts';

const SECRET = `whsec_${btoa('a secret of the systems of a month')}`;
const read = readSources(JSON.stringify({ platform: { secrets: [SECRET] }, gas: { kind: 'gas', secrets: [SECRET] } }));
/** The systems that send to the office of the month. */
export const SOURCES = 'sources' in read ? read.sources : [];

/** A detector that has said nothing for a week is gone. */
export const OFFLINE_MINUTES = 7 * 24 * 60;

type Chance = (share: number) => boolean;

/** What was sent and done, written down by whoever did it: a count of it knows nothing of records. */
export type Diary = {
  questions: Asked[];
  orders: { number: string; due: number | null; known: boolean }[];
  alarms: {
    ackedAfter: number | null;
    end: 'open' | 'by-itself' | 'cleared' | 'false';
    overAfter: number;
    heardAt: number;
  }[];
  visits: {
    id: VisitId;
    joint: boolean;
    overCap: boolean;
    mergedAway: number;
    minutes: number;
    signed: 'paper' | 'refused' | null;
    asked: number;
    unseen: number;
    bad: number;
    again: number;
    onSite: number;
  }[];
};
export const emptyDiary = (): Diary => ({ questions: [], orders: [], alarms: [], visits: [] });

let sent = 0;
/** One signed sending of another system, through the door. */
async function sends({ host, world }: Opened, source: 'platform' | 'gas', said: object): Promise<void> {
  const text = JSON.stringify(said);
  const headers = new Headers(signedHeaders(`month-${++sent}`, world.now(), text, [SECRET]));
  const body = new TextEncoder().encode(text);
  const { status, answer } = await takeOrderIn({ source, path: undefined, headers, body, sender: undefined }, host);
  if (status !== 202) throw new Error(JSON.stringify(answer));
}

/** An order of another system: of a matter that its words are known for or not, due or not; the number of its case. */
export async function anOrderComes(opened: Opened, { orders }: Diary, chance: Chance): Promise<CaseId | undefined> {
  const number = `M-${orders.length + 1}`;
  const known = chance(0.6);
  const due = chance(0.7) ? Math.floor((opened.clock.now + (chance(0.5) ? 3 : 12) * DAY_MS) / 1000) * 1000 : null;
  const external = { id: number, due: due === null ? null : new Date(due).toISOString() };
  const what = { code: known ? '餐饮油烟' : '说不清的事', text: known ? '楼下面馆油烟很大' : '有件事要街道管' };
  const where = { text: `星洲小区${orders.length + 1}幢` };
  await sends(opened, 'platform', aSending({ class: '别的', external, what, where }));
  await deliverDue(opened.world);
  orders.push({ number, due, known });
  opened.clock.now += MINUTE_MS;
  const [ref] = await opened.store.outsideRefs('platform', [number]);
  return ref?.caseId ?? undefined;
}

/** A leak at a detector of its own, acknowledged and over as it happens. */
export async function aLeak(opened: Opened, { alarms }: Diary, chance: Chance): Promise<void> {
  const { clock, world } = opened;
  const device = `M${alarms.length + 1}`;
  const passes = async (ms: number) => {
    clock.now += ms;
    await onTick(world);
  };
  let heardAt = clock.now;
  const gas = (value: number) => {
    heardAt = clock.now;
    return sends(opened, 'gas', reading('value', device, heardAt, { metric: '浓度', value }));
  };
  await sends(opened, 'gas', describing(aDevice(device, { offlineMinutes: OFFLINE_MINUTES }), clock.now));
  await gas(30);
  await passes(10 * SECOND);
  const [from, [raised]] = [clock.now, await opened.store.latestAlarms(device)];
  if (!raised) throw new Error(`nothing was raised of ${device}`);
  const alarm = raised.id;
  const duty = idOf('市监所值班员');
  const press = (value: object, form?: Record<string, unknown>) => receive(click(duty, value, form), world);
  const after = chance(0.8) ? (chance(0.6) ? 3 : 8) * MINUTE_MS : null;
  if (after !== null) {
    await passes(after);
    await press({ do: 'gas-ack', alarm });
  }
  const end = chance(0.3) ? 'by-itself' : after === null || chance(0.2) ? 'open' : chance(0.4) ? 'false' : 'cleared';
  if (end === 'by-itself') {
    await gas(5);
    await passes(30 * SECOND);
  } else if (end !== 'open') {
    await gas(5);
    const cause = end === 'false' ? 'cooking' : 'leak';
    await press({ do: 'gas-submit', alarm, form: end }, { cause, done: '到场看过，测过没有气' });
  }
  alarms.push({ ackedAfter: after, end, overAfter: clock.now - from, heardAt });
}

/** A visit of a place: asked, put right on the spot, told with its cases, signed; the numbers of those cases. */
export async function aVisit(opened: Opened, { visits }: Diary, chance: Chance): Promise<CaseId[]> {
  const { clock, world } = opened;
  const roster = await readRoster(world);
  const person = { openId: idOf('执法队值班员'), name: '执法队值班员' };
  const officer = { ...person, number: '样例-001', departments: ['enforcement-team'] };
  const id = VisitId.parse(`JC-${visits.length + 1}`);
  let found: Visit | undefined;
  const step = async (command: Command, more?: Awaited<ReturnType<typeof openCases>>) => {
    const key = `${id}:${found?.version ?? 0}`;
    const acted = await actVisit({ found, command, actor: person, key, seen: null, roster }, world);
    if (acted.kind === 'refused' || (more && 'why' in more)) throw new Error(JSON.stringify([acted, more]));
    const changes = [...acted.changes, ...(more?.changes ?? [])];
    const committed = await world.store.commit({ at: clock.now, changes, says: more?.says ?? [] });
    if (committed !== 'done') throw new Error(committed);
    found = acted.next;
    return acted.next;
  };
  const items = [1, 2, 3, 4, 5].map((n) => item(n, { department: 'enforcement-team', matter: 'CG04' }));
  const other = { ...officer, openId: idOf('市监所值班员'), name: '市监所值班员', departments: ['market-supervision'] };
  const [joint, overCap, mergedAway] = [chance(0.4), chance(0.2), chance(0.4) ? 2 : 0];
  const people = joint ? [officer, other] : [officer];
  const detail = `样例路 ${visits.length + 1} 号`;
  await step(beginning(5, { id, subject: null, items, people, overCap, mergedAway, community: '德加社区', detail }));
  const minutes = chance(0.5) ? 12 : 31;
  clock.now += minutes * MINUTE_MS;
  const answers = items.map(
    ({ id }) => ({ item: id, answer: chance(0.3) ? 'bad' : chance(0.2) ? 'unseen' : 'ok' }) as const,
  );
  await step({ do: 'answer', answers, rest: null, of: [] });
  const bad = answers.flatMap(({ item, answer }) => (answer === 'bad' ? [item] : []));
  const onSite = bad.filter(() => chance(0.3));
  let last: Visit | undefined = found;
  for (const one of onSite) last = await step({ do: 'on-site', item: one, corrected: true });
  if (!last) throw new Error('no visit');
  const cases = await openCases(last, person.openId, `${id}:cases`, roster, world);
  if ('why' in cases) throw new Error(cases.why);
  const repeats = bad.filter(() => chance(0.3));
  await step({ do: 'tell', cases: cases.cases, repeats }, cases);
  const signed = chance(0.6) ? 'paper' : chance(0.5) ? 'refused' : null;
  const of =
    signed === 'paper'
      ? { name: '样例', reason: null, witness: null }
      : { name: null, reason: '不认', witness: '样例' };
  if (signed) await step({ do: 'sign', kind: signed, ...of, picture: null });
  const unseen = answers.filter(({ answer }) => answer === 'unseen').length;
  const counts = { asked: items.length, unseen, bad: bad.length, again: repeats.length, onSite: onSite.length };
  visits.push({ id, joint, overCap, mergedAway, minutes, signed, ...counts });
  return [...new Set(cases.cases.flatMap(({ caseId }) => caseId ?? []))];
}
